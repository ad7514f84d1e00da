// title: Which roles do brokers play?
// question: Who coordinates, opens doors, represents, or links communities, and is it more than chance?
// data: examples/the-hague
// param partition: TEXT = "community" - what divides the network: community, component, labels, or a property such as subtype
// param top: INTEGER = 10 - how many are listed
//
// A broker ties two others who have no tie of their own. Coordinator: all three in one group.
// Itinerant: an outsider between two of one group. Gatekeeper and representative: between the own
// group and another; ties have no direction here, so the two are equal. Liaison: three groups. A z
// above 2 is more than chance would give in a network like this one (Gould and Fernandez 1989).
USE actors
CALL brokerage.roles({partition: $partition})
YIELD node, group, coordinator, itinerant, gatekeeper, representative, liaison, total, zTotal
RETURN node.name AS broker, labels(node)[0] AS kind, group, coordinator, itinerant, gatekeeper,
  representative, liaison, total, zTotal AS z
ORDER BY total DESC, broker
LIMIT $top
