Feature: Betweenness

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a'}), (b:P {name: 'b'}), (c:P {name: 'c'}), (d:P {name: 'd'}),
        (e:P {name: 'e'}),
        (a)-[:R {s: 1, l: 1.0}]->(b), (b)-[:R {s: 1, l: 1.0}]->(c), (c)-[:R {s: 1, l: 1.0}]->(d),
        (d)-[:R {s: 1, l: 10.0}]->(a), (e)-[:S]->(a)
      """

  Scenario: On a square with a tail
    When executing query:
      """
      MATCH (n) RETURN n.name AS name, betweenness(n) AS score ORDER BY score DESC, name
      """
    Then the result should be, in order:
      | name | score |
      | 'a'  | 3.5   |
      | 'b'  | 1.0   |
      | 'd'  | 1.0   |
      | 'c'  | 0.5   |
      | 'e'  | 0.0   |

  Scenario: With lengths the long way round is shorter
    When executing query:
      """
      MATCH (n)
      WITH n, betweenness(n, {types: 'R', distance: 'l'}) AS score
      RETURN n.name AS name, score
      """
    Then the result should be, in any order:
      | name | score |
      | 'a'  | 0.0   |
      | 'b'  | 2.0   |
      | 'c'  | 2.0   |
      | 'd'  | 0.0   |
      | 'e'  | 0.0   |

  Scenario: A tie without the weight is an error
    When executing query:
      """
      MATCH (n) RETURN betweenness(n, {distance: 'l'}) AS score
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue

  Scenario Outline: Lengths that are no lengths
    Given having executed:
      """
      MATCH ()-[r:S]->() SET r.l = <length>
      """
    When executing query:
      """
      MATCH (n) RETURN betweenness(n, {distance: 'l'}) AS score
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue

    Examples:
      | length    |
      | -1        |
      | 0         |
      | 'far'     |
      | 0.0 / 0.0 |
      | 1.0 / 0.0 |

  Scenario: No rows ask for no measure
    When executing query:
      """
      MATCH (n:Missing) RETURN betweenness(n, {distance: 'nothing'}) AS score
      """
    Then the result should be empty
