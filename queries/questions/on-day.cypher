// title: What happened on a day, or in a period
// about: Every event of the day, of any class and status: first those known to the day, then the longer ones and those of which only the week, month or year is told.
// param: day (date, required) - the day, or the first one
// param: until (date, option to) - the last day of a period; without it the day alone
// param: classes (class, option class) - only of these classes
// param: statuses (status, option status) - only of these statuses
// columns: date, date_end, precision, subject, action, object, class, status, reports, confidence, event, sentence

MATCH (e:Event)
WHERE e.date_end >= $day
  AND (e.date <= $until OR ($until IS NULL AND e.date <= $day))
  AND ($classes IS NULL OR e.action_class IN $classes)
  AND ($statuses IS NULL OR e.status IN $statuses)
MATCH (e)<-[:AGENT]-(a:Actor)
MATCH (e)-[:TARGET]->(b:Actor)
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
WHERE r.status = e.status
WITH a, e, b, r, s, d
ORDER BY r.confidence DESC, d.published, d.document, s.start, r.triple_id
WITH a, e, b, collect(s.text) AS sentences, duration.inDays(e.date, e.date_end).days AS days
RETURN e.date AS date, e.date_end AS date_end, e.date_precision AS precision, a.name AS subject,
  e.action AS action, b.name AS object, e.action_class AS class, e.status AS status,
  e.reports AS reports, e.confidence AS confidence, e.id AS event,
  sentences[0] AS sentence
ORDER BY days, date, date_end, subject, object, action, event
