Feature: Lists, maps and reduce

  Scenario Outline: Values
    Given an empty graph
    When executing query:
      """
      RETURN <expression> AS x
      """
    Then the result should be, in any order:
      | x       |
      | <value> |
    And no side effects

    Examples:
      | expression                                              | value                |
      | [x IN range(1, 5) WHERE x % 2 = 1 \| x * x]             | [1, 9, 25]           |
      | [x IN [1, null, 3]]                                     | [1, null, 3]         |
      | [x IN null \| x]                                        | null                 |
      | [x IN [1, null] WHERE x > 0]                            | [1]                  |
      | [x IN [1, 2] \| [y IN [10, 20] \| x + y]]               | [[11, 21], [12, 22]] |
      | reduce(s = 0, x IN [1, 2, 3] \| s + x)                  | 6                    |
      | reduce(s = '', x IN ['a', 'b'] \| s + x)                | 'ab'                 |
      | reduce(s = 1, x IN [] \| s * x)                         | 1                    |
      | reduce(s = 1, x IN null \| s * x)                       | null                 |
      | reduce(s = 0, x IN [1, null] \| s + x)                  | null                 |
      | reduce(s = [], x IN [1, 2] \| [x] + s)                  | [2, 1]               |
      | {a: 1, b: {c: [1, 2]}}.b.c[1]                           | 2                    |
      | {a: 1}['b']                                             | null                 |
      | {a: 1, a: 2}.a                                          | 2                    |
      | [1, 2, 3][-1]                                           | 3                    |
      | [1, 2, 3][5]                                            | null                 |
      | [1, 2, 3][1..]                                          | [2, 3]               |
      | [1, 2, 3][..-1]                                         | [1, 2]               |
      | [1, 2, 3][null..2]                                      | null                 |
      | 3 IN [1, null, 3]                                       | true                 |
      | 2 IN [1, null, 3]                                       | null                 |
      | 2 IN []                                                 | false                |
      | null IN []                                              | false                |
      | 1.0 IN range(0, 20)                                     | true                 |
      | [1] IN [[1.0], 2]                                       | true                 |
      | [1, 'a'] + 2 + [null]                                   | [1, 'a', 2, null]    |
      | all(x IN [] WHERE false)                                | true                 |
      | any(x IN [null, true] WHERE x)                          | true                 |
      | none(x IN [null, false] WHERE x)                        | null                 |
      | single(x IN [1, 2, null] WHERE x = 1)                   | null                 |
      | [1, 2] = [1, null]                                      | null                 |
      | [1, 2] = [2, null]                                      | false                |
      | {a: 1} = {a: 1.0}                                       | true                 |
      | CASE 3 WHEN 1 THEN 'a' WHEN 3 THEN 'c' ELSE 'z' END     | 'c'                  |
      | CASE WHEN null THEN 1 END                               | null                 |

  Scenario: A comprehension over rows with lists of different length
    Given an empty graph
    When executing query:
      """
      UNWIND [[1, 2], [], null, [3]] AS list
      RETURN [x IN list | x * 2] AS doubled, reduce(s = 0, x IN list | s + x) AS sum,
        all(x IN list WHERE x > 1) AS all
      """
    Then the result should be, in any order:
      | doubled | sum  | all   |
      | [2, 4]  | 3    | false |
      | []      | 0    | true  |
      | null    | null | null  |
      | [6]     | 3    | true  |

  Scenario: Names inside hide names outside
    Given an empty graph
    When executing query:
      """
      WITH 1 AS x
      RETURN [x IN [2, 3] | x] AS list, x, reduce(x = 0, y IN [x, 5] | x + y) AS sum
      """
    Then the result should be, in any order:
      | list   | x | sum |
      | [2, 3] | 1 | 6   |

  Scenario: Map projections
    Given an empty graph
    And having executed:
      """
      CREATE ({a: 1, b: 'x'})
      """
    When executing query:
      """
      MATCH (n) WITH n, 5 AS c RETURN n {.a, c, d: n.a + 1, .missing} AS some, n {.*, b: 2} AS all
      """
    Then the result should be, in any order:
      | some                            | all          |
      | {a: 1, c: 5, d: 2, missing: null} | {a: 1, b: 2} |
