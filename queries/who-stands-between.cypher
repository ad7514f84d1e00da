// title: Who stands between two communities?
// question: Over whom do the shortest ways between community a and community b lead, in which roles, and which texts say so?
// data: examples/the-hague
// param partition: TEXT = "community" - what divides the network: community, component, labels, or a property such as subtype
// param a: NUMBER = 2 - the one group: communities and components are numbered, the largest is 1
// param b: NUMBER = 3 - the other group
//
// "score" counts the shortest paths between the two groups that run through somebody. The roles are
// those of Gould and Fernandez on the same groups: a liaison belongs to neither side of the pairs
// that it ties, a gatekeeper lets outsiders in, a representative speaks outside. Each row of evidence
// is a pair without a tie of its own that this broker ties, others perhaps too, with the texts. No
// row: no way leads from one group to the other.
USE actors
CALL brokerage.between({partition: $partition, a: $a, b: $b})
YIELD node, group, score, coordinator, itinerant, gatekeeper, representative, liaison, triples
RETURN node.name AS broker, labels(node)[0] AS kind, group, score, coordinator, itinerant,
  gatekeeper, representative, liaison,
  [t IN triples | t.from + ' and ' + t.to + ' (' + reduce(all = '', s IN t.sources |
    CASE all WHEN '' THEN s ELSE all + '; ' + s END) + ')'] AS evidence
ORDER BY score DESC, broker
