-- Work that outlives the call that starts it, kept until it is done and for a while after.

CREATE TABLE operation (
  campaign_id    TEXT     NOT NULL REFERENCES campaign (id),
  id             TEXT     NOT NULL, -- in the order of creation
  method         TEXT     NOT NULL, -- the full name of the call that started it
  request        ${bytes} NOT NULL, -- the request's wire form
  principal      TEXT     NOT NULL, -- who asked; empty when nobody has to say
  phase          TEXT     NOT NULL CHECK (phase IN
    ('WAITING', 'FITTING', 'SEARCHING', 'JUDGING', 'RECORDING', 'ENDED')),
  planned        BIGINT   NOT NULL, -- designs that are chosen
  wanted         BIGINT   NOT NULL, -- designs that were asked for; 0 where none are planned
  revision       BIGINT   NOT NULL, -- the campaign's that the run works from; 0 before it was read
  attempt        BIGINT   NOT NULL CHECK (attempt >= 0), -- runs that have begun; only the latest may end it
  result         ${bytes},          -- the wire form of a google.longrunning.Operation with its result only
  created_micros BIGINT   NOT NULL,
  started_micros BIGINT,            -- null while no run has begun
  ended_micros   BIGINT,            -- null while it is open
  PRIMARY KEY (campaign_id, id),
  CHECK ((phase = 'ENDED') = (ended_micros IS NOT NULL)),
  CHECK ((result IS NULL) = (ended_micros IS NULL))
);

CREATE INDEX operation_end ON operation (ended_micros);
