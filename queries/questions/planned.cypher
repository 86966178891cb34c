// title: Planned, but not reported as done
// about: Events announced, of which no article tells as fact that the same actors did the like on the planned days or later. An undated plan counts as done by what is told of after its first report.
// param: actor (actor) - only plans with this one in them
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class) - only of these classes
// columns: date, date_end, subject, action, object, class, reports, first_reported, confidence, event, sentence

MATCH (x:Actor) WHERE $actor IS NULL OR x.id = $actor
MATCH (x)-[:AGENT|TARGET]-(e:Event)
WHERE e.status = 'planned'
  AND ($classes IS NULL OR e.action_class IN $classes)
  AND ($since IS NULL OR e.date_end >= $since)
  AND ($until IS NULL OR e.date <= $until)
WITH DISTINCT e
MATCH (e)<-[:AGENT]-(a:Actor)
MATCH (e)-[:TARGET]->(b:Actor)
WITH a, e, b, coalesce(e.date, e.first_reported) AS due,
  e.symmetric OR e.action_class IN ['AGREE', 'CONSULT', 'COOPERATE'] AS mutual
WHERE NOT EXISTS {
    MATCH (a)-[:AGENT]->(f:Event)-[:TARGET]->(b)
    WHERE f.status = 'actual' AND f.action_class = e.action_class
      AND coalesce(f.date_end, f.first_reported) >= due
  }
  AND NOT (mutual AND EXISTS {
    MATCH (b)-[:AGENT]->(g:Event)-[:TARGET]->(a)
    WHERE g.status = 'actual' AND g.action_class = e.action_class
      AND coalesce(g.date_end, g.first_reported) >= due
  })
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
WHERE r.status = e.status
WITH a, e, b, r, s, d
ORDER BY r.confidence DESC, d.published, d.document, s.start, r.triple_id
WITH a, e, b, collect(s.text) AS sentences
RETURN e.date AS date, e.date_end AS date_end, a.name AS subject, e.action AS action,
  b.name AS object, e.action_class AS class, e.reports AS reports,
  e.first_reported AS first_reported, e.confidence AS confidence, e.id AS event,
  sentences[0] AS sentence
ORDER BY date, date_end, subject, object, action, event
