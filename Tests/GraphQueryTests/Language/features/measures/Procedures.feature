Feature: Procedures over the whole network

  # Two triangles and a tie between them: a, b, c and d, e, f.
  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a', g: 'x'}), (b:P {name: 'b', g: 'x'}), (c:P {name: 'c', g: 'x'}),
        (d:Q {name: 'd', g: 'y'}), (e:Q {name: 'e', g: 'y'}), (f:Q {name: 'f', g: 'y'}),
        (a)-[:R {sign: 1}]->(b), (b)-[:R {sign: 1}]->(c), (a)-[:R {sign: 1}]->(c),
        (c)-[:S {sign: -1, source: 'text', locator: 'line 1'}]->(d),
        (d)-[:R {sign: 1}]->(e), (e)-[:R {sign: -1}]->(f), (f)-[:R {sign: 1}]->(d)
      """

  Scenario: A measure streams
    When executing query:
      """
      CALL centrality.betweenness() YIELD node, score WITH node, score WHERE score > 0
      RETURN node.name AS name, score
      """
    Then the result should be, in any order:
      | name | score |
      | 'c'  | 6.0   |
      | 'd'  | 6.0   |
    And no side effects

  Scenario: A sample says how far its values may be off
    When executing query:
      """
      CALL centrality.betweenness({sample: 0.1}) YIELD score, error
      WITH max(score) AS most, max(error) AS raw
      CALL centrality.betweenness({sample: 0.1, normalized: true}) YIELD error
      WITH most, raw, max(error) AS share
      CALL centrality.betweenness() YIELD error
      RETURN abs(most - 6) <= raw AS near, raw, share, max(error) AS exact
      """
    Then the result should be, in any order:
      | near | raw | share | exact |
      | true | 1.0 | 0.1   | 0.0   |

  Scenario: A measure is written back
    When executing query:
      """
      CALL centrality.coreness({nodes: 'P'}) YIELD node, score SET node.core = score
      """
    Then the result should be empty
    And the side effects should be:
      | +properties | 3 |

  Scenario: A measure streams beside rows
    When executing query:
      """
      UNWIND ['x', 'y'] AS g
      CALL community.community() YIELD node, community
      WITH g, node, community WHERE node.g = g
      RETURN g, collect(DISTINCT community) AS communities
      """
    Then the result should be, in any order:
      | g   | communities |
      | 'x' | [1]         |
      | 'y' | [2]         |

  Scenario: A measure of ties streams
    When executing query:
      """
      CALL structure.isBridge() YIELD relationship, score WITH relationship, score WHERE score
      RETURN type(relationship) AS type
      """
    Then the result should be, in any order:
      | type |
      | 'S'  |

  Scenario Outline: Communities
    When executing query:
      """
      CALL community.<method>() YIELD node, community
      RETURN community, count(*) AS members
      """
    Then the result should be, in any order:
      | community | members |
      | 1         | 3       |
      | 2         | 3       |

    Examples:
      | method  |
      | leiden  |
      | louvain |

  Scenario: Labels spread
    When executing query:
      """
      CALL community.labelPropagation({types: 'R'}) YIELD node, community
      RETURN community, count(*) AS members
      """
    Then the result should be, in any order:
      | community | members |
      | 1         | 3       |
      | 2         | 3       |

  Scenario: Modularity of a division
    When executing query:
      """
      CALL community.modularity({partition: 'g'}) YIELD modularity, groups
      RETURN toInteger(round(modularity * 14)) AS fourteenths, groups
      """
    Then the result should be, in any order:
      | fourteenths | groups |
      | 5           | 2      |

  Scenario: Parts that hold without any one node
    When executing query:
      """
      CALL community.biconnected() YIELD component, size, nodes
      RETURN size, [n IN nodes | n.name] AS names
      """
    Then the result should be, in any order:
      | size | names           |
      | 3    | ['a', 'b', 'c'] |
      | 3    | ['d', 'e', 'f'] |
      | 2    | ['c', 'd']      |

  Scenario: Roles of brokers
    When executing query:
      """
      CALL brokerage.roles({partition: 'g'})
      YIELD node, group, coordinator, gatekeeper, representative, liaison, itinerant, total
      WITH * WHERE total > 0
      RETURN node.name AS name, group, coordinator, gatekeeper, representative, liaison, itinerant, total
      """
    Then the result should be, in any order:
      | name | group | coordinator | gatekeeper | representative | liaison | itinerant | total |
      | 'c'  | 'x'   | 0           | 2          | 2              | 0       | 0         | 4     |
      | 'd'  | 'y'   | 0           | 2          | 2              | 0       | 0         | 4     |

  Scenario: Who stands between two groups, with the evidence
    When executing query:
      """
      CALL brokerage.between({partition: 'g', a: 'x', b: 'y'}) YIELD node, group, score, triples
      RETURN node.name AS name, group, score, [t IN triples | t.from + t.to] AS pairs,
        triples[0].sources AS sources
      """
    Then the result should be, in any order:
      | name | group | score | pairs        | sources          |
      | 'c'  | 'x'   | 6.0   | ['ad', 'bd'] | ['text, line 1'] |
      | 'd'  | 'y'   | 6.0   | ['ce', 'cf'] | ['text, line 1'] |

  Scenario: Who stands between two nodes
    When executing query:
      """
      MATCH (a {name: 'a'}), (e {name: 'e'})
      CALL brokerage.between({a: a, b: [e]}) YIELD node, score
      RETURN node.name AS name, score
      """
    Then the result should be, in any order:
      | name | score |
      | 'c'  | 1.0   |
      | 'd'  | 1.0   |

  Scenario Outline: Groups that are not there
    When executing query:
      """
      CALL brokerage.between(<options>) YIELD node RETURN node
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue

    Examples:
      | options                             |
      | {}                                  |
      | {partition: 'g', a: 'x'}            |
      | {partition: 'g', a: 'x', b: 'none'} |
      | {partition: 'g', a: ['x'], b: 'y'}  |

  Scenario: What would be cut off
    When executing query:
      """
      CALL brokerage.bridges() YIELD node, relationship, pieces, cutOffCount, cutOff
      RETURN node.name AS node, type(relationship) AS tie, pieces, cutOffCount,
        [n IN cutOff | n.name] AS cutOff
      """
    Then the result should be, in any order:
      | node | tie  | pieces | cutOffCount | cutOff          |
      | 'c'  | null | 1      | 2           | ['a', 'b']      |
      | 'd'  | null | 1      | 2           | ['e', 'f']      |
      | null | 'S'  | 1      | 3           | ['a', 'b', 'c'] |

  Scenario: What cuts off most comes first
    When executing query:
      """
      CALL brokerage.bridges() YIELD node, pieces, cutOff
      RETURN node.name AS node, pieces, [n IN cutOff | n.name] AS cutOff LIMIT 2
      """
    Then the result should be, in order:
      | node | pieces | cutOff          |
      | null | 1      | ['a', 'b', 'c'] |
      | 'c'  | 1      | ['a', 'b']      |

  Scenario: Key players
    When executing query:
      """
      CALL keyplayers.negative({k: 1}) YIELD players, score, equallyGood, exact, cutOff
      RETURN [p IN players | p.name] AS players, score, equallyGood, exact,
        [n IN cutOff | n.name] AS cutOff
      """
    Then the result should be, in any order:
      | players | score | equallyGood | exact | cutOff     |
      | ['c']   | 0.6   | 2           | true  | ['a', 'b'] |
      | ['d']   | 0.6   | 2           | true  | ['e', 'f'] |

  Scenario: Who reaches most
    When executing query:
      """
      CALL keyplayers.positive({k: 1, reach: 1}) YIELD players, score, equallyGood, exact
      RETURN [p IN players | p.name] AS players, toInteger(round(score * 6)) AS reached, equallyGood, exact
      """
    Then the result should be, in any order:
      | players | reached | equallyGood | exact |
      | ['c']   | 4       | 2           | true  |
      | ['d']   | 4       | 2           | true  |

  Scenario: Similar nodes that have no tie
    When executing query:
      """
      CALL similarity.commonNeighbours() YIELD a, b, score
      RETURN a.name AS a, b.name AS b, score
      """
    Then the result should be, in any order:
      | a   | b   | score |
      | 'a' | 'd' | 1.0   |
      | 'b' | 'd' | 1.0   |
      | 'c' | 'e' | 1.0   |
      | 'c' | 'f' | 1.0   |

  Scenario: The whole network in a row
    When executing query:
      """
      CALL structure.summary()
      YIELD nodes, ties, isolates, components, largest, diameter, articulationPoints, bridges, maxCoreness
      RETURN nodes, ties, isolates, components, largest, diameter, articulationPoints, bridges, maxCoreness
      """
    Then the result should be, in any order:
      | nodes | ties | isolates | components | largest | diameter | articulationPoints | bridges | maxCoreness |
      | 6     | 7    | 0        | 1          | 6       | 3.0      | 2                  | 1       | 2           |

  Scenario: Looking inward or outward
    When executing query:
      """
      CALL structure.ei({partition: 'g'}) YIELD group, external, internal, index
      RETURN group, external, internal, toInteger(round(index * 28)) AS index
      """
    Then the result should be, in any order:
      | group | external | internal | index |
      | null  | 1        | 6        | -20   |
      | 'x'   | 1        | 3        | -14   |
      | 'y'   | 1        | 3        | -14   |

  # Of the 20 triads two are triangles; a and b both point to c and c to d, d to e, f to d.
  Scenario: Triads by arrows
    When executing query:
      """
      CALL structure.triads() YIELD triad, count
      WITH sum(count) AS all, collect(CASE WHEN count > 0 THEN triad + ' ' + count END) AS found
      RETURN all, '030T 1' IN found AS transitive, '030C 1' IN found AS cyclic,
        '021C 3' IN found AS chains, '021U 1' IN found AS inward, '012 14' IN found AS single
      """
    Then the result should be, in any order:
      | all | transitive | cyclic | chains | inward | single |
      | 20  | true       | true   | true   | true   | true   |

  Scenario: Signed triads
    When executing query:
      """
      CALL balance.triads({sign: 'sign'}) YIELD triad, count, balanced
      RETURN triad, count, balanced
      """
    Then the result should be, in any order:
      | triad | count | balanced |
      | '+++' | 1     | true     |
      | '++-' | 1     | false    |
      | '+--' | 0     | true     |
      | '---' | 0     | false    |

  Scenario: Camps
    When executing query:
      """
      CALL balance.split({sign: 'sign', k: 2}) YIELD node, camp, against, frustration, exact
      RETURN node.g AS g, count(DISTINCT camp) AS camps, sum(against) AS against,
        collect(DISTINCT frustration) AS frustration, collect(DISTINCT exact) AS exact
      """
    Then the result should be, in any order:
      | g   | camps | against | frustration | exact  |
      | 'x' | 1     | 0       | [1]         | [true] |
      | 'y' | 1     | 2       | [1]         | [true] |

  Scenario: Actors that share items
    Given having executed:
      """
      CREATE (s:Event {name: 's'}), (t:Event {name: 't'})
      WITH s, t MATCH (n:P) CREATE (n)-[:AT]->(s)
      WITH DISTINCT t MATCH (a {name: 'a'}), (b {name: 'b'}) CREATE (a)-[:AT]->(t), (b)-[:AT]->(t)
      """
    When executing query:
      """
      CALL project.affiliation({actors: 'P', through: 'Event', minWeight: 2}) YIELD a, b, weight, shared
      RETURN a.name AS a, b.name AS b, weight, [e IN shared | e.name] AS shared
      """
    Then the result should be, in any order:
      | a   | b   | weight | shared     |
      | 'a' | 'b' | 2.0    | ['s', 't'] |

  Scenario: Suggested partners with reasons
    When executing query:
      """
      MATCH (a {name: 'a'})
      CALL suggest.partners(a, {partners: 'Q'}) YIELD partner, shared, reasons
      RETURN partner.name AS partner, shared, reasons
      """
    Then the result should be, in any order:
      | partner | shared | reasons  |
      | 'd'     | 1      | ['P: c'] |
