-- Before the first statistic.
ALTER TABLE observation ALTER COLUMN series TYPE series_id
