// title: The contacts of an actor
// about: Everybody with whom the actor spoke or met, as reported fact: how often, in how many reports, and when first and last. Other classes of action, such as AGREE or ACCUSE, by asking for them.
// param: actor (actor, required) - whose contacts
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class, default CONSULT) - of these classes
// columns: other, kind, country, contacts, reports, first_date, last_date, actions

MATCH (x:Actor {id: $actor})-[r]-(y:Actor)
WHERE type(r) IN $classes
  AND ($since IS NULL OR r.date_end >= $since)
  AND ($until IS NULL OR r.date <= $until)
WITH y, r ORDER BY r.action, r.event_id
WITH y, count(r) AS contacts, sum(r.reports) AS reports, min(r.date) AS first_date,
  max(r.date_end) AS last_date, collect(DISTINCT r.action) AS actions
RETURN y.name AS other, y.kind AS kind, y.country AS country, contacts, reports, first_date,
  last_date, actions
ORDER BY contacts DESC, reports DESC, other, y.id
