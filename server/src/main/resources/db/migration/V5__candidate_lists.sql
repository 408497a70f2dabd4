-- Long lists of designs that requests for experiments chose from, each kept once however many
-- suggestions name it: with them a suggestion could take megabytes.

CREATE TABLE candidate_list (
  campaign_id TEXT NOT NULL REFERENCES campaign (id),
  id          TEXT NOT NULL, -- SHA-256 of the document, in hexadecimal
  document    TEXT NOT NULL, -- percola.v1.DesignTable
  PRIMARY KEY (campaign_id, id)
);
