-- Published figures, by measure, place, time and address.
SELECT measure, area_name, area, period_first, period_last, value, unit, grade, clock, target, bound, note, publisher, url, quality
FROM published_figure
ORDER BY measure, area_name, period_first, period_last, grade, quality, value, url
