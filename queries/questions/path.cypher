// title: How two actors are connected: the shortest chain of contacts
// about: Somebody who met somebody who met the other one, six steps at the most, over contacts reported as fact; each step with its best reported contact. Where several chains are equally short, one of them.
// param: actor (actor, required) - where the chain begins
// param: other (actor, required) - where it ends
// columns: step, actor, action, other, date, date_end, contacts, event, sentence

MATCH (x:Actor {id: $actor}), (y:Actor {id: $other})
MATCH p = shortestPath((x)-[:CONSULT*..6]-(y))
WITH [n IN nodes(p) | n.id] AS stops
UNWIND range(1, size(stops) - 1) AS step
MATCH (a:Actor {id: stops[step - 1]})-[c:CONSULT]-(b:Actor {id: stops[step]})
WITH step, a, b, c ORDER BY c.reports DESC, c.confidence DESC, c.date, c.event_id
WITH step, a, b, count(c) AS contacts, collect(c.event_id) AS ids
MATCH (e:Event {id: ids[0]})-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document)
WHERE r.status = e.status
WITH step, a, b, contacts, e, r, s, d
ORDER BY r.confidence DESC, d.published, d.document, s.start, r.triple_id
WITH step, a, b, contacts, e, collect(s.text) AS sentences
RETURN step, a.name AS actor, e.action AS action, b.name AS other, e.date AS date,
  e.date_end AS date_end, contacts, e.id AS event, sentences[0] AS sentence
ORDER BY step, event
