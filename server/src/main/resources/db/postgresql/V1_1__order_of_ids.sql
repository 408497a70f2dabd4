-- Ids and names are ordered by their bytes, as in SQLite, whatever the language of the database:
-- lists and their pages are then the same wherever a campaign is kept.

ALTER TABLE campaign ALTER COLUMN id TYPE TEXT COLLATE "C";
ALTER TABLE experiment ALTER COLUMN campaign_id TYPE TEXT COLLATE "C";
ALTER TABLE experiment ALTER COLUMN id TYPE TEXT COLLATE "C";
ALTER TABLE measurement ALTER COLUMN campaign_id TYPE TEXT COLLATE "C";
ALTER TABLE measurement ALTER COLUMN experiment_id TYPE TEXT COLLATE "C";
ALTER TABLE measurement ALTER COLUMN id TYPE TEXT COLLATE "C";
ALTER TABLE measurement ALTER COLUMN supersedes TYPE TEXT COLLATE "C";
ALTER TABLE event ALTER COLUMN campaign_id TYPE TEXT COLLATE "C";
