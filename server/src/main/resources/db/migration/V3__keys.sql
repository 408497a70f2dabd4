-- Keys that callers show. What a caller sends is kept nowhere, only its digest.

CREATE TABLE api_key (
  id             TEXT   NOT NULL PRIMARY KEY,
  secret_hash    TEXT   NOT NULL, -- SHA-256 of the secret part, in hexadecimal
  role           TEXT   NOT NULL CHECK (role IN ('VIEWER', 'OPERATOR', 'EDITOR', 'OWNER', 'ADMIN')),
  campaign_id    TEXT   REFERENCES campaign (id), -- null when it is for all campaigns
  created_micros BIGINT NOT NULL,
  expires_micros BIGINT,                          -- null when it does not end by itself
  revoked_micros BIGINT,                          -- null while it was not revoked
  CHECK (role <> 'ADMIN' OR campaign_id IS NULL)
);
