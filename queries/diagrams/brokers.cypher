// title: The brokers of the network
// question: How do the actors hang together, and where do the ten top brokers stand?
// data: examples/the-hague
// param top: INTEGER = 10 - how many brokers stand out
//
// Made to be drawn: size is betweenness, emphasis marks the brokers that brokers.cypher lists.
WITH {nodes: ['Person', 'Organisation', 'Event', 'Collaboration', 'Publication']} AS network
MATCH (n:Person|Organisation|Event|Collaboration|Publication)
WITH n, betweenness(n, network) AS size,
  coalesce(n.subtype, '') IN ['collective', 'community'] AS isGroup
ORDER BY isGroup, size DESC, n.name
WITH collect({node: n, size: size}) AS ranked
UNWIND range(0, size(ranked) - 1) AS rank
RETURN ranked[rank].node AS node, ranked[rank].size AS size, rank < $top AS emphasis
