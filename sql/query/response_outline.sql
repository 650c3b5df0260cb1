-- Which published figures lead the page of response times.
SELECT comparator, answered_share, mean_time, about FROM response_outline
