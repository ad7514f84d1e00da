Feature: Errors with their place

  Scenario Outline: Errors while a query runs
    Given an empty graph
    When executing query:
      """
      UNWIND [0] AS z UNWIND [9223372036854775807] AS big RETURN <expression> AS x
      """
    Then an ArithmeticError should be raised at runtime: <code>
    And the error should be at 1:<column>

    Examples:
      | expression            | code            | column |
      | 1 / z                 | DivisionByZero  | 60     |
      | 1 + 1 % z             | DivisionByZero  | 64     |
      | big + 1               | IntegerOverflow | 60     |
      | 0 - big - 2           | IntegerOverflow | 60     |
      | big * 2               | IntegerOverflow | 60     |
      | -(-big - 1)           | IntegerOverflow | 60     |
      | (-big - 1) / -1       | IntegerOverflow | 61     |
      | abs(-big - 1)         | IntegerOverflow | 60     |

  Scenario: Floats do not fail
    Given an empty graph
    When executing query:
      """
      UNWIND [0.0] AS z RETURN 1 / z AS a, -1.0 / z AS b, (z / z) <> (z / z) AS c, 1e308 * 10 AS d
      """
    Then the result should be, in any order:
      | a   | b    | c    | d   |
      | Inf | -Inf | true | Inf |

  Scenario: Sums too large
    Given an empty graph
    When executing query:
      """
      UNWIND [9223372036854775807, 1] AS x RETURN sum(x) AS sum
      """
    Then an ArithmeticError should be raised at runtime: IntegerOverflow
    And the error should be at 1:45

  Scenario: Sums that are too large only on the way
    Given an empty graph
    When executing query:
      """
      UNWIND [9223372036854775807, 1, -2] AS x RETURN sum(x) AS sum, avg(x) > 0 AS positive
      """
    Then the result should be, in any order:
      | sum                 | positive |
      | 9223372036854775806 | true     |

  Scenario: A variable that is misspelt has a hint
    Given an empty graph
    When executing query:
      """
      MATCH (person:P)
      RETURN persn.name AS name
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable
    And the error should be at 2:8
    And the hint should be did you mean 'person'?

  Scenario: A function that is misspelt has a hint
    Given an empty graph
    When executing query:
      """
      RETURN toUper('a') AS x
      """
    Then a SyntaxError should be raised at compile time: UnknownFunction
    And the error should be at 1:8
    And the hint should be did you mean 'toUpper'?

  Scenario: A part that is not reached is not computed
    Given an empty graph
    When executing query:
      """
      UNWIND [0, 2] AS x
      RETURN CASE WHEN x = 0 THEN null ELSE 4 / x END AS a, x <> 0 AND 4 / x > 1 AS b,
        x = 0 OR 4 / x > 1 AS c
      """
    Then the result should be, in any order:
      | a    | b     | c    |
      | null | false | true |
      | 2    | true  | true |
