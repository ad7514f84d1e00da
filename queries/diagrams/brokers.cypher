// title: The brokers of the network
// question: How do the actors hang together, and where do the ten top brokers stand?
// data: examples/the-hague
// param top: INTEGER = 10 - how many brokers stand out
//
// Made to be drawn, with --size betweenness: emphasis marks the brokers that brokers.cypher lists.
USE actors
MATCH (n)
WITH n, betweenness(n) AS betweenness
ORDER BY betweenness DESC, n.name
WITH collect(n) AS ranked
UNWIND range(0, size(ranked) - 1) AS rank
RETURN ranked[rank] AS node, CASE WHEN rank < $top THEN 'broker' END AS emphasis
