-- As for the ids of campaigns and experiments.

ALTER TABLE operation ALTER COLUMN campaign_id TYPE TEXT COLLATE "C";
ALTER TABLE operation ALTER COLUMN id TYPE TEXT COLLATE "C";
