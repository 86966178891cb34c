// title: What is denied, or only alleged, and by whom
// about: Claims that something did not happen, or that it happened only according to somebody, sentence by sentence. "reported_as_fact" counts the reports that tell the same of the same actors as fact, on the same days or without any: above zero, the sources contradict each other.
// param: actor (actor) - only claims about this one
// param: by (actor) - only on the word of this one
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class) - only of these classes
// param: statuses (status, option status, default negated,alleged) - of these statuses
// columns: date, date_end, subject, action, object, class, status, attributed_to, reported_as_fact, outlet, document, event, sentence

MATCH (x:Actor) WHERE $actor IS NULL OR x.id = $actor
MATCH (x)-[:AGENT|TARGET]-(e:Event)
WHERE ($classes IS NULL OR e.action_class IN $classes)
  AND ($since IS NULL OR e.date_end >= $since)
  AND ($until IS NULL OR e.date <= $until)
WITH DISTINCT e
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
WHERE r.status IN $statuses AND ($by IS NULL OR r.attributed_to_id = $by)
MATCH (a:Actor {id: r.subject_id})
MATCH (b:Actor {id: r.object_id})
WITH a, e, b, r, s, d,
  e.symmetric OR e.action_class IN ['AGREE', 'CONSULT', 'COOPERATE'] AS mutual
OPTIONAL MATCH (a)-[f]-(b)
WHERE type(f) = e.action_class AND (mutual OR startNode(f).id = a.id)
  AND (e.date IS NULL OR f.date IS NULL OR (f.date <= e.date_end AND f.date_end >= e.date))
WITH a, e, b, r, s, d, sum(coalesce(f.reports, 0)) AS reported_as_fact
RETURN e.date AS date, e.date_end AS date_end, a.name AS subject, r.action AS action,
  b.name AS object, e.action_class AS class, r.status AS status,
  r.attributed_to AS attributed_to, reported_as_fact, d.outlet AS outlet,
  d.document AS document, e.id AS event, s.text AS sentence
ORDER BY date, date_end, class, subject, object, event, d.published, document, s.start, r.triple_id
