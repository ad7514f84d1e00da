Feature: Degree

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a'}), (b:P {name: 'b'}), (c:P {name: 'c'}), (d:Q {name: 'd'}),
        (a)-[:R {w: 2}]->(b), (a)-[:R {w: 3}]->(b), (b)-[:S {w: 1.5}]->(c), (c)-[:R {w: 4}]->(d)
      """

  Scenario: Parallel ties count once
    When executing query:
      """
      MATCH (n) RETURN n.name AS name, degree(n) AS degree
      """
    Then the result should be, in any order:
      | name | degree |
      | 'a'  | 1      |
      | 'b'  | 2      |
      | 'c'  | 2      |
      | 'd'  | 1      |
    And no side effects

  Scenario: Parallel ties count each when multiplicity is asked for
    When executing query:
      """
      MATCH (n) RETURN n.name AS name, degree(n, {multiplicity: true}) AS degree
      """
    Then the result should be, in any order:
      | name | degree |
      | 'a'  | 2      |
      | 'b'  | 3      |
      | 'c'  | 2      |
      | 'd'  | 1      |

  Scenario: The direction counts ties that go out or come in
    When executing query:
      """
      MATCH (n)
      RETURN n.name AS name, degree(n, {direction: 'out'}) AS out, degree(n, {direction: 'in'}) AS in
      """
    Then the result should be, in any order:
      | name | out | in |
      | 'a'  | 1   | 0  |
      | 'b'  | 1   | 1  |
      | 'c'  | 1   | 1  |
      | 'd'  | 0   | 1  |

  Scenario: Only nodes with a label, only ties of a type
    When executing query:
      """
      MATCH (n)
      RETURN n.name AS name, degree(n, {nodes: 'P'}) AS people, degree(n, {types: ['R']}) AS r
      """
    Then the result should be, in any order:
      | name | people | r |
      | 'a'  | 1      | 1 |
      | 'b'  | 2      | 1 |
      | 'c'  | 1      | 1 |
      | 'd'  | null   | 1 |

  Scenario: Normalised by the number of others
    When executing query:
      """
      MATCH (n {name: 'b'}) RETURN degree(n, {normalized: true, nodes: ['P', 'Q']}) * 3 AS degree
      """
    Then the result should be, in any order:
      | degree |
      | 2.0    |

  Scenario: A null node has no degree, a null option is none
    When executing query:
      """
      OPTIONAL MATCH (n:Missing)
      WITH n
      MATCH (m {name: 'a'})
      RETURN degree(n) AS none, degree(m, {types: null}) AS one, degree(m, null) AS same
      """
    Then the result should be, in any order:
      | none | one | same |
      | null | 1   | 1    |

  Scenario: In a condition, an order and an aggregate
    When executing query:
      """
      MATCH (n) WHERE degree(n) > 0
      WITH degree(n) AS degree, count(*) AS nodes ORDER BY degree DESC
      RETURN collect([degree, nodes]) AS found
      """
    Then the result should be, in any order:
      | found            |
      | [[2, 2], [1, 2]] |

  Scenario: The name of a measure is read in any case
    When executing query:
      """
      MATCH (n {name: 'b'}) RETURN DEGREE(n) AS degree
      """
    Then the result should be, in any order:
      | degree |
      | 2      |

  Scenario: A measure sees what the statement has written
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'})
      CREATE (a)-[:R]->(d)
      WITH a
      RETURN degree(a) AS degree
      """
    Then the result should be, in any order:
      | degree |
      | 2      |

  Scenario: Options that differ from row to row
    When executing query:
      """
      MATCH (n {name: 'b'})
      UNWIND ['out', 'in', 'both'] AS direction
      RETURN direction, degree(n, {direction: direction, multiplicity: true}) AS degree
      """
    Then the result should be, in any order:
      | direction | degree |
      | 'out'     | 1      |
      | 'in'      | 2      |
      | 'both'    | 3      |

  Scenario: An unknown option has a hint
    When executing query:
      """
      MATCH (n) RETURN degree(n, {direktion: 'out'}) AS degree
      """
    Then an ArgumentError should be raised at runtime: UnknownOption
    And the hint should be did you mean 'direction'?
    And the error should be at 1:18

  Scenario: An unknown label has a hint
    Given having executed:
      """
      CREATE (:Person)
      """
    When executing query:
      """
      MATCH (n) RETURN degree(n, {nodes: ['Persson']}) AS degree
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue
    And the hint should be did you mean 'Person'?

  Scenario: A measure takes a node
    When executing query:
      """
      RETURN degree(1) AS degree
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: A measure of something that turns out not to be a node
    When executing query:
      """
      UNWIND [1] AS n WITH [n, 'x'] AS l RETURN degree(l[0]) AS degree
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: Options are a map
    When executing query:
      """
      MATCH (n) WITH n, [n.name, 1] AS l RETURN degree(n, l[0]) AS degree
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario Outline: Values that an option does not take
    When executing query:
      """
      MATCH (n) RETURN betweenness(n, <options>) AS betweenness
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue

    Examples:
      | options                       |
      | {direction: 'sideways'}       |
      | {direction: 1}                |
      | {normalized: 'yes'}           |
      | {nodes: 1}                    |
      | {nodes: [1]}                  |
      | {types: true}                 |
      | {weight: 1}                   |
      | {weight: 'w', distance: 'w'}  |
      | {weight: 'missing'}           |
      | {types: ['Missing']}          |

  Scenario: A weight is no option of degree
    When executing query:
      """
      MATCH (n) RETURN degree(n, {weight: 'w'}) AS degree
      """
    Then an ArgumentError should be raised at runtime: UnknownOption
