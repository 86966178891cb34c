// title: The articles, and what each of them tells
// about: Every article that was read: when and where it was published and how that day is known, how many claims and events it tells, which article it copies, and why it was skipped.
// param: outlet (text) - only of outlets with this in their name
// param: since (date, option from) - published on or after this day
// param: until (date, option to) - published on or before this day
// columns: published, published_basis, outlet, document, title, claims, events, copy_of, skipped

MATCH (d:Document)
WHERE ($outlet IS NULL OR toLower(d.outlet) CONTAINS toLower($outlet))
  AND ($since IS NULL OR d.published >= $since)
  AND ($until IS NULL OR d.published <= $until)
OPTIONAL MATCH (d)<-[:IN]-(:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
WITH d, count(r) AS claims, count(DISTINCT e.id) AS events
OPTIONAL MATCH (c:Document {id: coalesce(d.copy_of, '')})
RETURN d.published AS published, d.published_basis AS published_basis, d.outlet AS outlet,
  d.document AS document, d.title AS title, claims, events, c.document AS copy_of,
  d.skipped AS skipped
ORDER BY published, document, d.id
