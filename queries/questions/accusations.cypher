// title: Who accused or threatened whom
// about: Accusations, blame, warnings and threats of every status: those reported as fact, those that somebody only claims were made, and those denied. Other classes, such as REJECT or SANCTION, by asking for them.
// param: actor (actor) - only by or against this one
// param: other (actor) - only by or against this one too
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class, default ACCUSE,THREATEN) - of these classes
// param: statuses (status, option status) - only of these statuses
// columns: date, date_end, subject, action, object, class, status, attributed_to, reports, confidence, event, sentence

MATCH (x:Actor) WHERE $actor IS NULL OR x.id = $actor
MATCH (x)-[:AGENT|TARGET]-(e:Event)
WHERE e.action_class IN $classes
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($since IS NULL OR e.date_end >= $since)
  AND ($until IS NULL OR e.date <= $until)
WITH DISTINCT e
MATCH (e)<-[:AGENT]-(a:Actor)
MATCH (e)-[:TARGET]->(b:Actor)
WHERE $other IS NULL OR a.id = $other OR b.id = $other
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
WHERE r.status = e.status
WITH a, e, b, r, s, d
ORDER BY r.confidence DESC, d.published, d.document, s.start, r.triple_id
WITH a, e, b, collect([s.text, r.attributed_to]) AS told
RETURN e.date AS date, e.date_end AS date_end, a.name AS subject, e.action AS action,
  b.name AS object, e.action_class AS class, e.status AS status, told[0][1] AS attributed_to,
  e.reports AS reports, e.confidence AS confidence, e.id AS event, told[0][0] AS sentence
ORDER BY date, date_end, subject, object, action, event
