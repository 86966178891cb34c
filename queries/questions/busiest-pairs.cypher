// title: The pairs with the most between them
// about: For every two actors the number of events reported as fact, whichever way they went, in how many reports, when first and last, and of which classes.
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class) - only of these classes
// param: top (int, default 20) - so many pairs
// columns: actor, other, events, reports, first_date, last_date, classes

MATCH (a:Actor)-[r]->(b:Actor)
WHERE ($classes IS NULL OR type(r) IN $classes)
  AND ($since IS NULL OR r.date_end >= $since)
  AND ($until IS NULL OR r.date <= $until)
WITH r, type(r) AS class, a.name < b.name OR (a.name = b.name AND a.id < b.id) AS sorted, a, b
WITH CASE WHEN sorted THEN a ELSE b END AS x, CASE WHEN sorted THEN b ELSE a END AS y, r, class
ORDER BY class, r.event_id
WITH x, y, count(r) AS events, sum(r.reports) AS reports, min(r.date) AS first_date,
  max(r.date_end) AS last_date, collect(DISTINCT class) AS classes
RETURN x.name AS actor, y.name AS other, events, reports, first_date, last_date, classes
ORDER BY events DESC, reports DESC, actor, other, x.id, y.id
LIMIT $top
