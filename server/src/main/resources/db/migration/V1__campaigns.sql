-- The released form of the store. Later migrations add to it; this file never changes.
--
-- Times are microseconds since 1970-01-01 UTC. Documents are JSON: the proto's JSON form of the
-- message named beside them. Every row that a change writes carries the campaign's revision after
-- the change, so that the campaign as it was at any revision can be put together again.

CREATE TABLE campaign (
  id             TEXT   NOT NULL PRIMARY KEY,
  display_name   TEXT   NOT NULL,
  spec           TEXT   NOT NULL, -- percola.v1.CampaignSpec
  revision       BIGINT NOT NULL CHECK (revision >= 1),
  created_micros BIGINT NOT NULL,
  updated_micros BIGINT NOT NULL,
  deleted_micros BIGINT           -- null while it is not deleted
);

CREATE TABLE experiment (
  campaign_id      TEXT   NOT NULL REFERENCES campaign (id),
  id               TEXT   NOT NULL,
  ordinal          BIGINT NOT NULL CHECK (ordinal >= 1), -- the order of creation in its campaign
  state            TEXT   NOT NULL CHECK (state IN
    ('SUGGESTED', 'LEASED', 'RUNNING', 'COMPLETED', 'FAILED', 'INFEASIBLE', 'ABANDONED')),
  document         TEXT   NOT NULL, -- percola.v1.Experiment: designs, station, lots, history, provenance
  suggestion       TEXT,            -- percola.v1.Suggestion; null when it was chosen by hand
  version          BIGINT NOT NULL CHECK (version >= 1),
  created_revision BIGINT NOT NULL,
  updated_revision BIGINT NOT NULL,
  created_micros   BIGINT NOT NULL,
  updated_micros   BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, id),
  UNIQUE (campaign_id, ordinal)
);

CREATE TABLE measurement (
  campaign_id    TEXT             NOT NULL,
  experiment_id  TEXT             NOT NULL,
  id             TEXT             NOT NULL,
  ordinal        BIGINT           NOT NULL CHECK (ordinal >= 1), -- the order of report in its experiment
  outcome        TEXT             NOT NULL,
  bound          TEXT             NOT NULL CHECK (bound IN ('EXACT', 'AT_LEAST', 'AT_MOST')),
  value          DOUBLE PRECISION NOT NULL,
  unit           TEXT             NOT NULL, -- a UCUM code, of value and standard_error
  standard_error DOUBLE PRECISION CHECK (standard_error > 0), -- null when it is not known
  cell           TEXT,
  electrode      TEXT,
  powder_batch   TEXT,
  conditions     TEXT             NOT NULL, -- a JSON object of numbers
  replicate      BIGINT           NOT NULL CHECK (replicate >= 1),
  source_hash    TEXT,
  supersedes     TEXT,
  confirmed      SMALLINT         NOT NULL CHECK (confirmed IN (0, 1)),
  revision       BIGINT           NOT NULL,
  PRIMARY KEY (campaign_id, experiment_id, id),
  UNIQUE (campaign_id, experiment_id, ordinal),
  FOREIGN KEY (campaign_id, experiment_id) REFERENCES experiment (campaign_id, id),
  FOREIGN KEY (campaign_id, experiment_id, supersedes)
    REFERENCES measurement (campaign_id, experiment_id, id)
);

-- What happened, in order: one row per revision of a campaign, without gaps. Never changed.
CREATE TABLE event (
  campaign_id TEXT   NOT NULL REFERENCES campaign (id),
  revision    BIGINT NOT NULL CHECK (revision >= 1), -- the campaign's after the change
  kind        TEXT   NOT NULL,
  experiments TEXT   NOT NULL, -- a JSON list of experiment ids
  body        TEXT   NOT NULL, -- a JSON list of the documents as they became
  actor       TEXT   NOT NULL, -- who asked; empty when nobody has to say
  request_id  TEXT   NOT NULL, -- empty when the request had none
  at_micros   BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, revision)
);

-- Answers already given, so that a repeated request has one effect and the same answer.
CREATE TABLE request_record (
  principal      TEXT     NOT NULL, -- who asked; empty when nobody has to say
  method         TEXT     NOT NULL,
  request_id     TEXT     NOT NULL,
  body_hash      TEXT     NOT NULL, -- SHA-256 of the request, in hexadecimal
  response       ${bytes} NOT NULL, -- the answer's wire form
  expires_micros BIGINT   NOT NULL,
  PRIMARY KEY (principal, method, request_id)
);

CREATE INDEX request_record_expires ON request_record (expires_micros);
