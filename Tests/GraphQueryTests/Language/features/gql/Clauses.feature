Feature: Clauses of GQL

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a', x: 1}), (b:P {name: 'b', x: 2}), (c:P {name: 'c', x: 3}),
        (a)-[:R]->(b), (b)-[:R]->(c)
      """

  Scenario: OFFSET is another word for SKIP
    When executing query:
      """
      MATCH (n:P) RETURN n.name AS name ORDER BY name OFFSET 1 LIMIT 1
      """
    Then the result should be, in order:
      | name |
      | 'b'  |

  Scenario: OFFSET in WITH
    When executing query:
      """
      MATCH (n:P) WITH n ORDER BY n.x DESC OFFSET 2 RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name |
      | 'a'  |

  Scenario Outline: FILTER with and without WHERE
    When executing query:
      """
      MATCH (n:P) <filter> RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name |
      | 'b'  |
      | 'c'  |

    Examples:
      | filter                                           |
      | FILTER n.x > 1                                   |
      | FILTER WHERE n.x > 1                             |
      | FILTER WHERE (:P)-->(n)                          |
      | FILTER WHERE -n.x < -1                           |
      | WHERE n.x < 9 FILTER n.x > 1                     |
      | FILTER n.x < 9 FILTER n.x > 1                    |
      | LET where = n.x > 1 FILTER where                 |
      | LET where = n.x FILTER WHERE where > 1           |
      | LET where = n.x FILTER where > 1                 |
      | WITH n ORDER BY n.x LIMIT 3 FILTER n.x > 1 OR null |

  Scenario: FILTER behind OPTIONAL MATCH drops rows, WHERE does not
    When executing query:
      """
      MATCH (n:P) OPTIONAL MATCH (n)-->(m) FILTER m.name = 'c' RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name |
      | 'b'  |

  Scenario: FILTER behind a search for a shortest path looks at what was found
    When executing query:
      """
      MATCH p = shortestPath((a {name: 'a'})-[*]-(b {name: 'b'})) FILTER length(p) = 2
      RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n |
      | 0 |

  Scenario: FILTER first in a query
    When executing query:
      """
      FILTER 1 < 2 RETURN 1 AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |

  Scenario: FILTER takes a truth value
    When executing query:
      """
      MATCH (n:P) FILTER n.name RETURN n
      """
    Then a TypeError should be raised at runtime: InvalidArgumentType

  Scenario: FILTER does not group
    When executing query:
      """
      MATCH (n:P) FILTER count(n) > 1 RETURN n
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation
    And the error should be at 1:20

  Scenario: LET adds variables
    When executing query:
      """
      MATCH (n:P) LET twice = n.x * 2, name = n.name FILTER twice > 2 RETURN name, twice, n.x AS x
      """
    Then the result should be, in any order:
      | name | twice | x |
      | 'b'  | 4     | 2 |
      | 'c'  | 6     | 3 |

  Scenario: LET first in a query
    When executing query:
      """
      LET x = 1, y = [2, 3] LET z = x + y[0] RETURN x, y, z
      """
    Then the result should be, in any order:
      | x | y      | z |
      | 1 | [2, 3] | 3 |

  Scenario: LET behind a writing clause
    When executing query:
      """
      CREATE (n:Q {x: 1}) LET y = n.x + 1 RETURN y
      """
    Then the result should be, in any order:
      | y |
      | 2 |
    And the side effects should be:
      | +nodes      | 1 |
      | +labels     | 1 |
      | +properties | 1 |

  Scenario Outline: LET takes new names only
    When executing query:
      """
      MATCH (n:P) <let> RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound
    And the error should be at 1:<column>
    And the hint should be choose another name; WITH replaces a variable

    Examples:
      | let              | column |
      | LET n = 1        | 17     |
      | LET a = 1, a = 2 | 24     |
      | LET a = 1, n = 2 | 24     |

  Scenario: LET does not see what it defines itself
    When executing query:
      """
      LET x = 1, y = x RETURN y
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable
    And the error should be at 1:16

  Scenario: LET does not group
    When executing query:
      """
      MATCH (n:P) LET c = count(n) RETURN c
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation
    And the error should be at 1:21
    And the hint should be use WITH or RETURN to group rows

  Scenario: FOR makes a row of each element
    When executing query:
      """
      FOR x IN [1, 2] FOR y IN ['a', 'b'] RETURN x, y
      """
    Then the result should be, in order:
      | x | y   |
      | 1 | 'a' |
      | 1 | 'b' |
      | 2 | 'a' |
      | 2 | 'b' |

  Scenario: FOR with the place of each element
    When executing query:
      """
      FOR list IN [['a', 'b'], [], ['c']] WITH OFFSET i FOR x IN list WITH ORDINALITY k
      RETURN i, k, x
      """
    Then the result should be, in order:
      | i | k | x   |
      | 0 | 1 | 'a' |
      | 0 | 2 | 'b' |
      | 2 | 1 | 'c' |

  Scenario: Places in a long list
    When executing query:
      """
      FOR x IN range(1, 5000) WITH ORDINALITY i FOR y IN range(0, 2) WITH OFFSET k
      RETURN count(*) AS n, sum(x - i) AS s, sum(y - k) AS t, max(i) AS m
      """
    Then the result should be, in any order:
      | n     | s | t | m    |
      | 15000 | 0 | 0 | 5000 |

  Scenario: FOR with null and with a single value
    When executing query:
      """
      FOR list IN [null, 7] FOR x IN list WITH ORDINALITY i RETURN x, i
      """
    Then the result should be, in any order:
      | x | i |
      | 7 | 1 |

  Scenario: WITH that passes a variable on which is called offset
    When executing query:
      """
      WITH 7 AS offset, 8 AS ordinality FOR x IN [1, 2] WITH offset, ordinality
      FOR y IN [3] WITH ordinality RETURN ordinality OFFSET 1
      """
    Then the result should be, in any order:
      | ordinality |
      | 8          |

  Scenario Outline: FOR takes new names only
    When executing query:
      """
      MATCH (n:P) FOR <for> RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound
    And the error should be at 1:<column>

    Examples:
      | for                        | column |
      | n IN [1]                   | 17     |
      | x IN [1] WITH ORDINALITY x | 42     |
      | x IN [1] WITH OFFSET n     | 38     |

  Scenario: NEXT goes on with the rows of RETURN
    When executing query:
      """
      MATCH (n:P) RETURN n, n.x AS x ORDER BY x DESC LIMIT 2
      NEXT
      MATCH (n)<--(m) RETURN m.name AS name, x
      NEXT
      RETURN max(x) AS x, collect(name) AS names
      """
    Then the result should be, in any order:
      | x | names      |
      | 3 | ['b', 'a'] |

  Scenario: NEXT groups as RETURN does
    When executing query:
      """
      MATCH (n:P) RETURN n.x > 1 AS large, count(*) AS c NEXT FILTER large RETURN c
      """
    Then the result should be, in any order:
      | c |
      | 2 |

  Scenario: NEXT after all columns
    When executing query:
      """
      MATCH (n:P) RETURN * NEXT RETURN DISTINCT labels(n) AS labels NEXT RETURN *
      """
    Then the result should be, in any order:
      | labels |
      | ['P']  |

  Scenario: NEXT in a subquery
    When executing query:
      """
      MATCH (n:P) CALL (n) { MATCH (n)-->(m) RETURN m NEXT RETURN count(m) AS c }
      RETURN n.name AS name, c, EXISTS { RETURN 1 AS x NEXT FILTER x > 1 RETURN x } AS e
      """
    Then the result should be, in any order:
      | name | c | e     |
      | 'a'  | 1 | false |
      | 'b'  | 1 | false |
      | 'c'  | 0 | false |

  Scenario: What NEXT does not name is gone
    When executing query:
      """
      MATCH (n:P) RETURN n.x AS x NEXT RETURN n
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable
    And the error should be at 1:41

  Scenario: Columns before NEXT need names
    When executing query:
      """
      MATCH (n:P) RETURN n.x NEXT RETURN 1 AS x
      """
    Then a SyntaxError should be raised at compile time: NoExpressionAlias
    And the error should be at 1:20

  Scenario: NEXT stands behind RETURN
    When executing query:
      """
      MATCH (n:P) NEXT RETURN n
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax
    And the hint should be NEXT stands behind RETURN: RETURN a, b NEXT MATCH ...

  Scenario Outline: Queries end with a result
    When executing query:
      """
      MATCH (n:P) <end>
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition
    And the hint should be end it with RETURN

    Examples:
      | end                         |
      | FILTER n.x = 1              |
      | LET y = 1                   |
      | FOR y IN [1]                |
      | FOR y IN [1] WITH OFFSET i  |
      | RETURN n NEXT               |

  Scenario Outline: NEXT and UNION
    When executing query:
      """
      <query>
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition
    And the error should be at 1:<column>
    And the hint should be put the UNION into CALL { ... }

    Examples:
      | query                                                    | column |
      | RETURN 1 AS x UNION RETURN 2 AS x NEXT RETURN x          | 21     |
      | RETURN 1 AS x NEXT RETURN x UNION ALL RETURN 2 AS x      | 1      |

  Scenario: A UNION before NEXT
    When executing query:
      """
      CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x NEXT RETURN sum(x) AS s
      """
    Then the result should be, in any order:
      | s |
      | 3 |

  Scenario: A subquery does not see the rows outside by beginning with FILTER or LET
    When executing query:
      """
      MATCH (n:P) CALL { LET y = n.x RETURN y } RETURN y
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: The words are names as before
    When executing query:
      """
      MATCH (filter:P {x: 1})-[next]->(let) WITH filter, next, let, 1 AS for, {offset: 2} AS offset
      LET ordinality = offset.offset
      FILTER filter.x = for AND let.x = ordinality
      FOR x IN [for, ordinality]
      RETURN filter.name AS filter, let.name AS let, type(next) AS next, x AS offset
      ORDER BY offset OFFSET 1
      """
    Then the result should be, in any order:
      | filter | let | next | offset |
      | 'a'    | 'b' | 'R'  | 2      |

  Scenario: The old form of filter in a list
    When executing query:
      """
      RETURN filter(x IN [1, 2, 3] WHERE x > 1) AS filter
      """
    Then the result should be, in any order:
      | filter |
      | [2, 3] |
