// title: Who is in the graph, and under which names
// about: Actors with their other names, the number of events they take part in (of every status) and their id, which any question takes in place of a name.
// param: like (text) - only those with this in one of their names
// param: top (int, default 50) - so many actors
// columns: actor, kind, country, aliases, events, id

MATCH (a:Actor)
WHERE $like IS NULL OR toLower(a.name) CONTAINS toLower($like)
  OR any(alias IN a.aliases WHERE toLower(alias) CONTAINS toLower($like))
OPTIONAL MATCH (a)-[:AGENT|TARGET]-(e:Event)
WITH a, count(e) AS events
RETURN a.name AS actor, a.kind AS kind, a.country AS country, a.aliases AS aliases, events,
  a.id AS id
ORDER BY events DESC, actor, id
LIMIT $top
