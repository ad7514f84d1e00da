// title: Are alliances and conflicts balanced, and who is torn between camps?
// question: How many triads are at odds with themselves in a year, which camps fit best, and who has ties against its camp?
// data: examples/wwi-alliances
// param year: INTEGER = 1900 - the year
// param camps: INTEGER = 2 - into how many camps the actors are divided
//
// A triad is balanced when the product of its signs is positive: the friend of a friend is a friend,
// the enemy of an enemy too. The camps are those with the fewest ties against them: friendly ties
// across, hostile ties within. A tie holds from its begin to the year before its end.
USE * AS OF $year {start: 'begin', end: 'end', endInclusive: false}
CALL () {
  CALL balance.triads({sign: 'sign'}) YIELD triad, count, balanced
  RETURN 'triads ' + triad + CASE WHEN balanced THEN ' (balanced)' ELSE ' (not balanced)' END AS what,
    count AS number, [] AS actors
  UNION ALL
  CALL balance.split({sign: 'sign', k: $camps}) YIELD node, camp, against
  WITH camp, node, against ORDER BY node.id
  WITH camp, collect(node.id) AS actors, sum(against) AS against
  RETURN 'camp ' + camp AS what, size(actors) AS number, actors
  UNION ALL
  CALL balance.split({sign: 'sign', k: $camps}) YIELD node, against
  WITH node, against WHERE against > 0
  RETURN 'torn: ties against the own camp' AS what, against AS number, [node.id] AS actors
}
RETURN what, number, actors
ORDER BY what, number DESC, actors
