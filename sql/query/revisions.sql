-- Revisions of each series and area, in time order.
SELECT series, area, first_month, months, earlier, newest FROM revision ORDER BY series, area, first_month
