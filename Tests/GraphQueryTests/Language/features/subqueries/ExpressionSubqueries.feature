Feature: EXISTS, COUNT and COLLECT

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a', age: 30}), (b:P {name: 'b', age: 40}), (c:P {name: 'c', age: 50}),
        (a)-[:KNOWS]->(b), (a)-[:KNOWS]->(c), (b)-[:KNOWS]->(c), (c)-[:LIKES]->(c)
      """

  Scenario: EXISTS with and without MATCH
    When executing query:
      """
      MATCH (n:P)
      RETURN n.name AS name, EXISTS { (n)-[:KNOWS]->() } AS short,
        EXISTS { MATCH (n)-[:KNOWS]->(m) WHERE m.age > 45 } AS long
      """
    Then the result should be, in any order:
      | name | short | long  |
      | 'a'  | true  | true  |
      | 'b'  | true  | true  |
      | 'c'  | false | false |

  Scenario: EXISTS inside of EXISTS, with names of both levels outside
    When executing query:
      """
      MATCH (n:P)
      WHERE EXISTS {
        MATCH (n)-[:KNOWS]->(m)
        WHERE EXISTS { MATCH (m)-[:KNOWS]->(k) WHERE k.age > n.age + m.age / 4 }
      }
      RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name |
      | 'a'  |

  Scenario: NOT EXISTS
    When executing query:
      """
      MATCH (n:P) WHERE NOT EXISTS { (n)-->(n) } RETURN collect(n.name) AS names
      """
    Then the result should be (ignoring element order for lists):
      | names      |
      | ['a', 'b'] |

  Scenario: COUNT of patterns and of distinct rows
    When executing query:
      """
      MATCH (n:P)
      RETURN n.name AS name, COUNT { (n)--() } AS ties,
        COUNT { MATCH (n)--(m) RETURN DISTINCT m } AS others
      """
    Then the result should be, in any order:
      | name | ties | others |
      | 'a'  | 2    | 2      |
      | 'b'  | 2    | 2      |
      | 'c'  | 3    | 3      |

  Scenario: COLLECT with order and limit
    When executing query:
      """
      MATCH (n:P)
      RETURN n.name AS name,
        COLLECT { MATCH (n)-[:KNOWS]->(m) RETURN m.name ORDER BY m.name DESC LIMIT 1 } AS last
      """
    Then the result should be, in any order:
      | name | last  |
      | 'a'  | ['c'] |
      | 'b'  | ['c'] |
      | 'c'  | []    |

  Scenario: Aggregation inside of a subquery
    When executing query:
      """
      MATCH (n:P)
      RETURN n.name AS name, COLLECT { MATCH (n)-[:KNOWS]->(m) RETURN sum(m.age) } AS sum
      """
    Then the result should be, in any order:
      | name | sum  |
      | 'a'  | [90] |
      | 'b'  | [50] |
      | 'c'  | [0]  |

  Scenario: Subqueries inside of aggregates
    When executing query:
      """
      MATCH (n:P)
      RETURN sum(COUNT { (n)-[:KNOWS]->() }) AS ties, collect(EXISTS { (n)-[:LIKES]->() }) AS likes
      """
    Then the result should be (ignoring element order for lists):
      | ties | likes                |
      | 3    | [false, false, true] |

  Scenario: UNION inside of a subquery
    When executing query:
      """
      MATCH (n:P {name: 'b'})
      RETURN COUNT {
        MATCH (n)-[:KNOWS]->(m) RETURN m
        UNION
        MATCH (n)<-[:KNOWS]-(m) RETURN m
      } AS others
      """
    Then the result should be, in any order:
      | others |
      | 2      |

  Scenario: In a CASE, only where it is asked
    When executing query:
      """
      MATCH (n:P)
      RETURN n.name AS name,
        CASE WHEN n.age > 35 THEN COUNT { (n)-[:KNOWS]->() } ELSE -1 END AS ties
      """
    Then the result should be, in any order:
      | name | ties |
      | 'a'  | -1   |
      | 'b'  | 1    |
      | 'c'  | 0    |

  Scenario: In a list comprehension over elements
    When executing query:
      """
      MATCH (n:P) WITH collect(n) AS all
      RETURN [x IN all WHERE EXISTS { (x)-[:LIKES]->() } | x.name] AS names
      """
    Then the result should be, in any order:
      | names |
      | ['c'] |

  Scenario: A subquery cannot write
    When executing query:
      """
      MATCH (n) RETURN EXISTS { CREATE (m) } AS x
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition
    And the error should be at 1:18

  Scenario: COLLECT takes one column
    When executing query:
      """
      RETURN COLLECT { MATCH (n) RETURN n, n.name } AS x
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberOfArguments

  Scenario: Pattern comprehension, nested and with names from outside
    When executing query:
      """
      MATCH (n:P {name: 'a'})
      RETURN [(n)-[:KNOWS]->(m) WHERE m.age > 10 | [m.name, [(m)-[:KNOWS]->(k) | k.name]]] AS tree
      """
    Then the result should be (ignoring element order for lists):
      | tree                         |
      | [['b', ['c']], ['c', []]] |

  Scenario: Pattern comprehension with a path
    When executing query:
      """
      MATCH (n:P {name: 'a'})
      RETURN size([p = (n)-[*]->() | length(p)]) AS paths, [p = (n)-[:LIKES]->() | p] AS none
      """
    Then the result should be, in any order:
      | paths | none |
      | 5     | []   |
