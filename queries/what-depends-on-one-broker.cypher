// title: What depends on a single broker?
// question: Without whom, or without which tie, would the network fall apart, and who would be cut off?
// data: examples/the-hague
// param top: INTEGER = 10 - how many are listed
//
// "pieces" is how many more parts the network would have; those cut off are all of them but the
// largest part. For a tie, the side that is cut off is the smaller one.
USE actors
CALL brokerage.bridges() YIELD node, relationship, pieces, cutOffCount, cutOff
RETURN CASE WHEN node IS NULL THEN 'tie' ELSE 'actor' END AS what,
  coalesce(node.name, startNode(relationship).name + ' - ' + endNode(relationship).name) AS name,
  pieces, cutOffCount AS number, [n IN cutOff | n.name][..5] AS `cut off, at most five`
ORDER BY pieces DESC, number DESC, what, name
LIMIT $top
