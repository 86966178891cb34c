// title: Who is in contact with the most others
// about: Actors by the number of others with whom they spoke or met, as reported fact, with the number of contacts and reports.
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class, default CONSULT) - of these classes
// param: top (int, default 20) - so many actors
// columns: actor, kind, country, partners, contacts, reports, first_date, last_date

MATCH (x:Actor)-[r]-(y:Actor)
WHERE type(r) IN $classes
  AND ($since IS NULL OR r.date_end >= $since)
  AND ($until IS NULL OR r.date <= $until)
WITH x, count(DISTINCT y.id) AS partners, count(r) AS contacts, sum(r.reports) AS reports,
  min(r.date) AS first_date, max(r.date_end) AS last_date
RETURN x.name AS actor, x.kind AS kind, x.country AS country, partners, contacts, reports,
  first_date, last_date
ORDER BY partners DESC, contacts DESC, reports DESC, actor, x.id
LIMIT $top
