-- Who has an experiment in hand, and until when: copies from its document, so that a station's own
-- experiments, the queue and the leases that have ended are found without reading every document.

ALTER TABLE experiment ADD COLUMN station TEXT;             -- null when nobody is named
ALTER TABLE experiment ADD COLUMN lease_ends_micros BIGINT; -- null when it is not leased

CREATE INDEX experiment_queue ON experiment (campaign_id, state, ordinal);
CREATE INDEX experiment_lease ON experiment (campaign_id, lease_ends_micros);
