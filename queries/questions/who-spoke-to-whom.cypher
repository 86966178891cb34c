// title: Who spoke to whom, when, and which sentence says so
// about: Calls, talks, meetings, visits and words addressed to somebody (told, wrote to, replied to), reported as fact. An event told by several articles is one row, with the sentence that says it best.
// param: actor (actor) - only contacts of this one
// param: other (actor) - only contacts with this one too
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// columns: date, date_end, subject, action, object, reports, confidence, event, sentence

// By way of the actors, so that asking for one of them walks that one's events alone.
MATCH (x:Actor) WHERE $actor IS NULL OR x.id = $actor
MATCH (x)-[:AGENT|TARGET]-(e:Event)
WHERE e.status = 'actual'
  AND (e.action_class = 'CONSULT'
    OR e.action IN ['addressed', 'replied_to', 'said', 'told', 'wrote_to'])
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
WITH a, e, b, collect(s.text) AS sentences
RETURN e.date AS date, e.date_end AS date_end, a.name AS subject, e.action AS action,
  b.name AS object, e.reports AS reports, e.confidence AS confidence, e.id AS event,
  sentences[0] AS sentence
ORDER BY date, date_end, subject, object, action, event
