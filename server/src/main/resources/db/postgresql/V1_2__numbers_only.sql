-- SQLite stores NaN as NULL and so refuses it; here it has to be said.

ALTER TABLE measurement ADD CONSTRAINT measurement_value_is_a_number
  CHECK (value <> 'NaN' AND standard_error <> 'NaN');
