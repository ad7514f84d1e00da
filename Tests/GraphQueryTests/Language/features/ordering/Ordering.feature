Feature: ORDER BY, SKIP and LIMIT

  Scenario: Ties keep the order in which they came
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 4000) AS x
      WITH x, x % 3 AS key ORDER BY key SKIP 1330 LIMIT 6
      RETURN x, key
      """
    Then the result should be, in order:
      | x    | key |
      | 3993 | 0   |
      | 3996 | 0   |
      | 3999 | 0   |
      | 1    | 1   |
      | 4    | 1   |
      | 7    | 1   |

  Scenario: Nulls come last, or first in descending order
    Given an empty graph
    When executing query:
      """
      UNWIND [3, null, 1, 2.5, null] AS x
      WITH x ORDER BY x DESC LIMIT 3 RETURN x
      """
    Then the result should be, in order:
      | x    |
      | null |
      | null |
      | 3    |

  Scenario: All kinds in one column
    Given an empty graph
    When executing query:
      """
      UNWIND [null, 1, 'a', true, [1], {a: 1}, 1.5, 0.0 / 0.0, false, 'A'] AS x
      WITH x ORDER BY x
      RETURN collect(x) AS sorted
      """
    Then the result should be, in order:
      | sorted                                          |
      | [{a: 1}, [1], 'A', 'a', false, true, 1, 1.5, NaN] |

  Scenario: Several keys in several directions, keys that are no columns
    Given an empty graph
    And having executed:
      """
      UNWIND range(0, 5) AS x CREATE (:N {a: x % 2, b: x, s: toString(5 - x)})
      """
    When executing query:
      """
      MATCH (n:N) RETURN n.b AS b ORDER BY n.a DESC, n.s SKIP 1 LIMIT 4
      """
    Then the result should be, in order:
      | b |
      | 3 |
      | 1 |
      | 4 |
      | 2 |

  Scenario Outline: Limits and skips at the edge
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, <rows>) AS x WITH x ORDER BY -x SKIP <skip> LIMIT <limit>
      RETURN count(x) AS rows, min(x) AS least, max(x) AS most
      """
    Then the result should be, in any order:
      | rows   | least   | most   |
      | <left> | <least> | <most> |

    Examples:
      | rows | skip | limit               | left | least | most |
      | 1023 | 0    | 1023                | 1023 | 1     | 1023 |
      | 1024 | 1    | 1024                | 1023 | 1     | 1023 |
      | 1025 | 1024 | 5                   | 1    | 1     | 1    |
      | 5000 | 4999 | 9223372036854775807 | 1    | 1     | 1    |
      | 5000 | 5000 | 1                   | 0    | null  | null |
      | 5000 | 2    | 0                   | 0    | null  | null |
      | 9000 | 10   | 1                   | 1    | 8990  | 8990 |

  Scenario Outline: Skip and limit without order
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 5000) AS x WITH x SKIP <skip> LIMIT <limit>
      RETURN count(x) AS rows, min(x) AS least, max(x) AS most
      """
    Then the result should be, in any order:
      | rows   | least   | most   |
      | <left> | <least> | <most> |

    Examples:
      | skip | limit | left | least | most |
      | 0    | 1024  | 1024 | 1     | 1024 |
      | 1024 | 1024  | 1024 | 1025  | 2048 |
      | 1023 | 2     | 2    | 1024  | 1025 |
      | 4999 | 10    | 1    | 5000  | 5000 |
      | 6000 | 10    | 0    | null  | null |

  Scenario: Parameters as limits
    Given an empty graph
    And parameters are:
      | skip  | 2 |
      | limit | 3 |
    When executing query:
      """
      UNWIND range(1, 10) AS x RETURN x ORDER BY x DESC SKIP $skip LIMIT $limit
      """
    Then the result should be, in order:
      | x |
      | 8 |
      | 7 |
      | 6 |

  Scenario: Distinct before order
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 3000) AS x RETURN DISTINCT x % 4 AS y ORDER BY y DESC LIMIT 2
      """
    Then the result should be, in order:
      | y |
      | 3 |
      | 2 |

  Scenario Outline: Limits that are none
    Given an empty graph
    And parameters are:
      | limit | <value> |
    When executing query:
      """
      UNWIND [1, 2] AS x RETURN x LIMIT $limit
      """
    Then a SyntaxError should be raised at runtime: <code>

    Examples:
      | value | code                    |
      | -1    | NegativeIntegerArgument |
      | 1.5   | InvalidArgumentType     |
      | 'a'   | InvalidArgumentType     |
      | null  | InvalidArgumentType     |
