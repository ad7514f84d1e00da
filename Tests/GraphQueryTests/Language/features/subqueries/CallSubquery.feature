Feature: CALL { }

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a'}), (b:P {name: 'b'}), (c:P {name: 'c'}),
        (a)-[:KNOWS]->(b), (a)-[:KNOWS]->(c)
      """

  Scenario: Without imports
    When executing query:
      """
      UNWIND [1, 2] AS x
      CALL { MATCH (n:P) RETURN count(n) AS nodes }
      RETURN x, nodes
      """
    Then the result should be, in any order:
      | x | nodes |
      | 1 | 3     |
      | 2 | 3     |

  Scenario Outline: With imports
    When executing query:
      """
      MATCH (n:P)
      CALL <head> (n)-[:KNOWS]->(m) RETURN count(m) AS known }
      RETURN n.name AS name, known
      """
    Then the result should be, in any order:
      | name | known |
      | 'a'  | 2     |
      | 'b'  | 0     |
      | 'c'  | 0     |

    Examples:
      | head                   |
      | (n) { MATCH            |
      | (*) { MATCH            |
      | { WITH n MATCH         |

  Scenario: Rows without results vanish
    When executing query:
      """
      MATCH (n:P)
      CALL (n) { MATCH (n)-[:KNOWS]->(m) RETURN m.name AS other }
      RETURN n.name AS name, other
      """
    Then the result should be, in any order:
      | name | other |
      | 'a'  | 'b'   |
      | 'a'  | 'c'   |

  Scenario: A union inside
    When executing query:
      """
      CALL { RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 2 AS x }
      RETURN x, count(*) AS rows
      """
    Then the result should be, in any order:
      | x | rows |
      | 1 | 2    |
      | 2 | 1    |

  Scenario: A subquery that only writes keeps the rows
    When executing query:
      """
      MATCH (n:P)
      CALL (n) { CREATE (:Copy {name: n.name}) }
      RETURN count(*) AS rows
      """
    Then the result should be, in any order:
      | rows |
      | 3    |
    And the side effects should be:
      | +nodes      | 3 |
      | +labels     | 1 |
      | +properties | 3 |

  Scenario: Nodes made inside are not met by the MATCH outside
    When executing query:
      """
      MATCH (n)
      CALL (n) { CREATE (:P) }
      RETURN count(*) AS rows
      """
    Then the result should be, in any order:
      | rows |
      | 3    |
    And the side effects should be:
      | +nodes | 3 |

  Scenario: Nested
    When executing query:
      """
      UNWIND [1, 2] AS x
      CALL (x) { UNWIND [10, 20] AS y CALL (x, y) { RETURN x + y AS z } RETURN sum(z) AS total }
      RETURN x, total
      """
    Then the result should be, in any order:
      | x | total |
      | 1 | 32    |
      | 2 | 34    |

  Scenario: A limit does not keep a writing subquery from running for all rows
    When executing query:
      """
      UNWIND range(1, 3000) AS x
      CALL (x) { CREATE (:New {x: x}) }
      RETURN x LIMIT 1024
      """
    Then the number of rows should be 1024
    And the side effects should be:
      | +nodes      | 3000 |
      | +labels     | 1    |
      | +properties | 3000 |

  Scenario: A name cannot come out that is there already
    When executing query:
      """
      MATCH (n) CALL { RETURN 1 AS n } RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: A name that was not imported is not known
    When executing query:
      """
      MATCH (n) CALL { RETURN n.name AS name } RETURN name
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable
    And the error should be at 1:25
