// title: The outlets, and how much each of them tells
// about: For every outlet its articles (how many of them are near-copies of another, how many were skipped), the claims found in them, the events that these tell, and the days of publication.
// columns: outlet, articles, copies, skipped, claims, events, first_published, last_published

MATCH (d:Document)
OPTIONAL MATCH (d)<-[:IN]-(:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
RETURN d.outlet AS outlet, count(DISTINCT d.id) AS articles,
  count(DISTINCT CASE WHEN d.copy_of IS NOT NULL THEN d.id END) AS copies,
  count(DISTINCT CASE WHEN d.skipped IS NOT NULL THEN d.id END) AS skipped,
  count(r) AS claims, count(DISTINCT e.id) AS events,
  min(d.published) AS first_published, max(d.published) AS last_published
ORDER BY claims DESC, outlet
