// title: Everything between two actors, sentence by sentence
// about: Every claim of any class and status between the two, in the order of time, with its sentence, article and outlet; what is planned, denied or alleged says so.
// param: actor (actor, required) - one of the two
// param: other (actor, required) - the other one
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class) - only of these classes
// param: statuses (status, option status) - only of these statuses
// columns: date, date_end, subject, action, object, class, status, attributed_to, outlet, document, published, event, sentence

MATCH (x:Actor {id: $actor})-[:AGENT|TARGET]-(e:Event)-[:AGENT|TARGET]-(y:Actor {id: $other})
WHERE ($classes IS NULL OR e.action_class IN $classes)
  AND ($since IS NULL OR e.date_end >= $since)
  AND ($until IS NULL OR e.date <= $until)
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
WHERE $statuses IS NULL OR r.status IN $statuses
// a claim's own direction: of two who talk, each article may name another one first
RETURN e.date AS date, e.date_end AS date_end,
  CASE WHEN r.subject_id = x.id THEN x.name ELSE y.name END AS subject,
  r.action AS action,
  CASE WHEN r.subject_id = x.id THEN y.name ELSE x.name END AS object,
  e.action_class AS class, r.status AS status, r.attributed_to AS attributed_to,
  d.outlet AS outlet, d.document AS document, d.published AS published, e.id AS event,
  s.text AS sentence
ORDER BY date, date_end, class, event, published, document, s.start, r.triple_id
