-- Before the first statistic.
ALTER TABLE observation ALTER COLUMN measure TYPE measure_id
