// title: The brokers of the network
// question: On whom do the shortest ways between others depend most?
// data: examples/the-hague
// param top: INTEGER = 10 - how many are listed
//
// Asked of the view 'actors' of the data: persons, organisations, events and collaborations that
// have a name, and the ties between them that were not only planned.
USE actors
MATCH (n)
RETURN n.name AS name, labels(n)[0] AS kind, betweenness(n) AS betweenness, degree(n) AS degree,
  n.source + ', ' + n.locator AS source
ORDER BY betweenness DESC, name
LIMIT $top
