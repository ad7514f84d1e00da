Feature: Parameters

  Scenario Outline: Parameters of every kind
    Given an empty graph
    And parameters are:
      | p | <value> |
    When executing query:
      """
      RETURN $p AS p, $p IS NULL AS isNull
      """
    Then the result should be, in any order:
      | p       | isNull   |
      | <value> | <isNull> |

    Examples:
      | value                | isNull |
      | null                 | true   |
      | true                 | false  |
      | -5                   | false  |
      | 1.5                  | false  |
      | 'it is'              | false  |
      | []                   | false  |
      | [1, 'a', null, [2]]  | false  |
      | {}                   | false  |
      | {a: 1, b: {c: null}} | false  |

  Scenario: In patterns, properties and lists
    Given an empty graph
    And having executed:
      """
      CREATE (:P {name: 'a', v: 1}), (:P {name: 'b', v: 2}), (:P {name: 'c', v: 3})
      """
    And parameters are:
      | map   | {name: 'b'} |
      | names | ['a', 'c']  |
      | key   | 'v'         |
    When executing query:
      """
      MATCH (x:P {name: $map.name}), (y:P) WHERE y.name IN $names
      RETURN x[$key] AS x, y[$key] AS y, size($names) AS size
      """
    Then the result should be, in any order:
      | x | y | size |
      | 2 | 1 | 2    |
      | 2 | 3 | 2    |

  Scenario: A map as properties
    Given an empty graph
    And parameters are:
      | map  | {name: 'b', list: [1, 2], none: null} |
      | rows | [{x: 1}, {x: 2}]                      |
    When executing query:
      """
      CREATE (n:P $map) WITH n UNWIND $rows AS row CREATE (m:M) SET m = row, m += $map
      RETURN n, m ORDER BY m.x
      """
    Then the result should be, in order:
      | n                               | m                                     |
      | (:P {name: 'b', list: [1, 2]}) | (:M {name: 'b', list: [1, 2], x: 1}) |
      | (:P {name: 'b', list: [1, 2]}) | (:M {name: 'b', list: [1, 2], x: 2}) |

  Scenario: A parameter that is missing
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS one, $missing AS x
      """
    Then a ParameterMissing should be raised at runtime: MissingParameter
    And the error should be at 1:18

  Scenario: A parameter that is missing where no row asks for it
    Given an empty graph
    When executing query:
      """
      MATCH (n:Missing) RETURN $missing AS x
      """
    Then a ParameterMissing should be raised at runtime: MissingParameter

  Scenario: A parameter of the wrong kind
    Given an empty graph
    And parameters are:
      | p | 'text' |
    When executing query:
      """
      RETURN $p - 1 AS x
      """
    Then a TypeError should be raised at runtime: InvalidArgumentType
