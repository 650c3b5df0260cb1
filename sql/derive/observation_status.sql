-- Before the first statistic.
ALTER TABLE observation ALTER COLUMN status TYPE ENUM ('broken', 'combined', 'counted', 'doubtful', 'incomplete', 'not_held', 'not_supplied', 'withheld')
