Feature: Measures as functions

  # Two triangles and a tie between them: a, b, c and d, e, f.
  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a', g: 'x'}), (b:P {name: 'b', g: 'x'}), (c:P {name: 'c', g: 'x'}),
        (d:Q {name: 'd', g: 'y'}), (e:Q {name: 'e', g: 'y'}), (f:Q {name: 'f', g: 'y'}),
        (a)-[:R {w: 1}]->(b), (b)-[:R {w: 2}]->(c), (a)-[:R {w: 3}]->(c), (c)-[:S {w: 4}]->(d),
        (d)-[:R {w: 1}]->(e), (e)-[:R {w: 1}]->(f), (f)-[:R {w: 1}]->(d)
      """

  Scenario: Distances
    When executing query:
      """
      MATCH (n:P) RETURN n.name AS name, closeness(n) = 0.5 AS half, eccentricity(n) AS farthest,
        toInteger(round(harmonic(n) * 6)) AS sixths
      """
    Then the result should be, in any order:
      | name | half  | farthest | sixths |
      | 'a'  | true  | 3.0      | 19     |
      | 'b'  | true  | 3.0      | 19     |
      | 'c'  | false | 2.0      | 24     |
    And no side effects

  Scenario: Degrees by direction
    When executing query:
      """
      MATCH (n:P) RETURN n.name AS name, inDegree(n) AS received, outDegree(n) AS sent,
        degree(n, {direction: 'in'}) AS in, degree(n, {normalized: true}) AS share
      """
    Then the result should be, in any order:
      | name | received | sent | in | share |
      | 'a'  | 0        | 2    | 0  | 0.4   |
      | 'b'  | 1        | 1    | 1  | 0.4   |
      | 'c'  | 2        | 1    | 2  | 0.6   |

  Scenario: Strength
    When executing query:
      """
      MATCH (n:P) RETURN n.name AS name, strength(n) AS ties, strength(n, {weight: 'w'}) AS weights
      """
    Then the result should be, in any order:
      | name | ties | weights |
      | 'a'  | 2.0  | 4.0     |
      | 'b'  | 2.0  | 3.0     |
      | 'c'  | 3.0  | 9.0     |

  Scenario: Structure
    When executing query:
      """
      MATCH (n) RETURN n.name AS name, triangles(n) AS triangles, coreness(n) AS core,
        isArticulationPoint(n) AS cuts, community(n) AS community, component(n) AS component,
        strongComponent(n) AS strong
      """
    Then the result should be, in any order:
      | name | triangles | core | cuts  | community | component | strong |
      | 'a'  | 1         | 2    | false | 1         | 1         | 2      |
      | 'b'  | 1         | 2    | false | 1         | 1         | 3      |
      | 'c'  | 1         | 2    | true  | 1         | 1         | 4      |
      | 'd'  | 1         | 2    | true  | 2         | 1         | 1      |
      | 'e'  | 1         | 2    | false | 2         | 1         | 1      |
      | 'f'  | 1         | 2    | false | 2         | 1         | 1      |

  Scenario: Relationships
    When executing query:
      """
      MATCH (a)-[r]->(b) WHERE isBridge(r) OR edgeBetweenness(r) > 5
      RETURN a.name AS from, b.name AS to, isBridge(r) AS bridge, edgeBetweenness(r) AS paths
      """
    Then the result should be, in any order:
      | from | to  | bridge | paths |
      | 'c'  | 'd' | true   | 9.0   |

  Scenario: Parallel ties share the value of their tie, unless each counts
    Given having executed:
      """
      MATCH (c {name: 'c'}), (d {name: 'd'}) CREATE (d)-[:T]->(c)
      """
    When executing query:
      """
      MATCH (c {name: 'c'})-[r]-(d {name: 'd'})
      RETURN type(r) AS type, isBridge(r) AS bridge, isBridge(r, {multiplicity: true}) AS each,
        edgeBetweenness(r) AS paths
      """
    Then the result should be, in any order:
      | type | bridge | each  | paths |
      | 'S'  | true   | false | 9.0   |
      | 'T'  | true   | false | 9.0   |

  Scenario: Structural holes
    When executing query:
      """
      MATCH (n:P) RETURN n.name AS name, effectiveSize(n) AS size,
        toInteger(round(efficiency(n) * 9)) AS ninths, constraint(n) > 0.9 AS tight
      """
    Then the result should be, in any order:
      | name | size               | ninths | tight |
      | 'a'  | 1.0                | 5      | true  |
      | 'b'  | 1.0                | 5      | true  |
      | 'c'  | 2.3333333333333335 | 7      | false |

  Scenario: A node without ties has no constraint
    Given having executed:
      """
      CREATE (:P {name: 'z'})
      """
    When executing query:
      """
      MATCH (n {name: 'z'}) RETURN constraint(n) AS constraint, effectiveSize(n) AS size,
        hierarchy(n) AS hierarchy, closeness(n) AS closeness, betweenness(n) AS betweenness,
        clustering(n) AS clustering, harmonic(n) AS harmonic, participation(n) AS participation
      """
    Then the result should be, in any order:
      | constraint | size | hierarchy | closeness | betweenness | clustering | harmonic | participation |
      | null       | null | null      | null      | 0.0         | 0.0        | 0.0      | null          |

  Scenario Outline: A partition by property, measure, labels or a map
    When executing query:
      """
      MATCH (n:P) RETURN n.name AS name, toInteger(round(participation(n, {partition: <partition>}) * 9)) AS ninths
      """
    Then the result should be, in any order:
      | name | ninths |
      | 'a'  | 0      |
      | 'b'  | 0      |
      | 'c'  | 4      |

    Examples:
      | partition                                              |
      | 'g'                                                    |
      | 'community'                                            |
      | 'labels'                                               |
      | ['P', 'Q']                                             |
      | {property: 'g'}                                        |
      | {labels: ['Q', 'P']}                                   |
      | {measure: 'community', options: {resolution: 1.0}}     |

  Scenario: A property counts more than the measure of its name
    Given having executed:
      """
      MATCH (n) SET n.community = n.name
      """
    When executing query:
      """
      MATCH (n {name: 'a'}) RETURN participation(n, {partition: 'community'}) AS own,
        participation(n, {partition: {measure: 'community'}}) AS found
      """
    Then the result should be, in any order:
      | own | found |
      | 0.5 | 0.0   |

  Scenario: Strong components follow the arrows unless a direction is chosen
    When executing query:
      """
      MATCH (n {name: 'a'}) RETURN participation(n, {partition: 'strongComponent'}) AS usual,
        participation(n, {partition: 'strongComponent', direction: 'both'}) AS both,
        participation(n, {partition: {measure: 'strongComponent'}}) AS explicit
      """
    Then the result should be, in any order:
      | usual | both | explicit |
      | 0.5   | 0.0  | 0.5      |

  Scenario Outline: Partitions that are none
    When executing query:
      """
      MATCH (n) RETURN participation(n, {partition: <partition>}) AS participation
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue

    Examples:
      | partition             |
      | 'nothing'             |
      | 1                     |
      | ['Missing']           |
      | {property: 'nothing'} |
      | {measure: 'nothing'}  |
      | {}                    |

  Scenario: An unknown option is an error with the nearest one
    When executing query:
      """
      MATCH (n) RETURN betweenness(n, {normalised: true}) AS betweenness
      """
    Then an ArgumentError should be raised at runtime: UnknownOption

  Scenario: A measure of relationships takes a relationship
    When executing query:
      """
      MATCH (n) RETURN edgeBetweenness(n) AS paths
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: Walkers that begin at some nodes
    When executing query:
      """
      MATCH (a {name: 'a'}), (f {name: 'f'})
      RETURN pagerank(a, {sources: [a]}) > pagerank(f, {sources: a}) AS near,
        pagerank(a) < 0.2 AS even
      """
    Then the result should be, in any order:
      | near | even |
      | true | true |

  Scenario: Katz says how large alpha may be
    When executing query:
      """
      MATCH (n) RETURN katz(n, {alpha: 0.9}) AS katz
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue

  Scenario: Ties through shared items
    Given having executed:
      """
      CREATE (s:Event {name: 's'}), (t:Event {name: 't'})
      WITH s, t MATCH (n:P) CREATE (n)-[:AT]->(s)
      WITH DISTINCT t MATCH (a {name: 'a'}), (b {name: 'b'}) CREATE (a)-[:AT]->(t), (b)-[:AT]->(t)
      """
    When executing query:
      """
      MATCH (n:P)
      RETURN n.name AS name,
        degree(n, {nodes: 'P', projection: {through: 'Event'}}) AS any,
        degree(n, {nodes: 'P', projection: {through: ['Event'], minWeight: 2}}) AS twice,
        strength(n, {nodes: 'P', projection: {through: 'Event'}}) AS weight
      """
    Then the result should be, in any order:
      | name | any | twice | weight |
      | 'a'  | 2   | 1     | 3.0    |
      | 'b'  | 2   | 1     | 3.0    |
      | 'c'  | 2   | 0     | 2.0    |
