-- Before the first statistic.
ALTER TABLE observation ALTER COLUMN area TYPE area_code
