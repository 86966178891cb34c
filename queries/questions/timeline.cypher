// title: Events a month, by class
// about: How many events of each class fall into each month, and in how many reports they are told; an event of several days counts in the month in which it begins. Undated ones come last, unless days are asked for.
// param: actor (actor) - only events with this one in them
// param: since (date, option from) - not over before this day
// param: until (date, option to) - begun by this day
// param: classes (class, option class) - only of these classes
// param: statuses (status, option status, default actual) - of these statuses
// columns: month, class, events, reports

MATCH (x:Actor) WHERE $actor IS NULL OR x.id = $actor
MATCH (x)-[:AGENT|TARGET]-(e:Event)
WHERE e.status IN $statuses
  AND ($classes IS NULL OR e.action_class IN $classes)
  AND ($since IS NULL OR e.date_end >= $since)
  AND ($until IS NULL OR e.date <= $until)
WITH DISTINCT e
WITH substring(toString(e.date), 0, 7) AS month, e.action_class AS class, e
RETURN month, class, count(e) AS events, sum(e.reports) AS reports
ORDER BY month, class
