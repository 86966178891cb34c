// title: All the sentences behind one event
// about: Every claim from which the event was made, with its place in its article (characters from start to end), the words used, and how it was understood. The ids stand in the column "event" of other questions.
// param: event (event, required) - the id of the event, or its first characters
// columns: outlet, document, published, start, end, subject, subject_mention, action, lemma, object, object_mention, status, attributed_to, date, date_end, date_expression, confidence, construct, resolved_by, sentence

MATCH (e:Event {id: $event})-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
MATCH (a:Actor {id: r.subject_id})
MATCH (b:Actor {id: r.object_id})
RETURN d.outlet AS outlet, d.document AS document, d.published AS published, s.start AS start,
  s.`end` AS `end`, a.name AS subject, r.subject_mention AS subject_mention, r.action AS action,
  r.lemma AS lemma, b.name AS object, r.object_mention AS object_mention, r.status AS status,
  r.attributed_to AS attributed_to, r.date AS date, r.date_end AS date_end,
  r.date_expression AS date_expression, r.confidence AS confidence, r.construct AS construct,
  r.resolved_by AS resolved_by, s.text AS sentence
ORDER BY published, document, start, r.subject_start, r.triple_id
