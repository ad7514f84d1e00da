// title: The brokers of the network
// question: On whom do the shortest ways between others depend most?
// data: examples/the-hague
// param top: INTEGER = 10 - how many are listed
//
// Places and themes are left out of the network, or they would connect everybody with everybody.
// Unnamed groups (collectives and communities) are part of it but are no brokers, so they are not
// listed.
MATCH (n:Person|Organisation|Event|Collaboration|Publication)
WHERE NOT coalesce(n.subtype, '') IN ['collective', 'community']
WITH n, {nodes: ['Person', 'Organisation', 'Event', 'Collaboration', 'Publication']} AS network
RETURN n.name AS name, labels(n)[0] AS kind,
  betweenness(n, network) AS betweenness, degree(n, network) AS degree,
  n.source + ', ' + n.locator AS source
ORDER BY betweenness DESC, name
LIMIT $top
