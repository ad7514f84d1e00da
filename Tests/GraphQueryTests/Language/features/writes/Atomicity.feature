Feature: A statement that fails leaves the graph as it was

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a', v: 1}), (b:P {name: 'b', v: 0}), (a)-[:R {w: 1}]->(b)
      """

  # The step that expects the error also compares the graph with what it was before.
  Scenario Outline: Failing after a change
    When executing query:
      """
      <statement>
      """
    Then <error>

    Examples:
      | statement                                                                           | error                                                                            |
      | CREATE (n:New {x: 1}) WITH n RETURN 1 / (n.x - 1)                                   | an ArithmeticError should be raised at runtime: DivisionByZero                   |
      | MATCH (n:P) SET n.v = n.v + 1, n.name = 10 / (n.v - 1)                              | an ArithmeticError should be raised at runtime: DivisionByZero                   |
      | MATCH (n:P) SET n:Q SET n.x = {a: 1}                                                | a TypeError should be raised at runtime: InvalidPropertyType                     |
      | MATCH (n:P) REMOVE n.name, n:P WITH n RETURN 1 / 0                                  | an ArithmeticError should be raised at runtime: DivisionByZero                   |
      | MATCH (a)-[r]->(b) DELETE r DELETE a WITH b RETURN 1 % 0                            | an ArithmeticError should be raised at runtime: DivisionByZero                   |
      | MATCH (n:P) DELETE n                                                                | a ConstraintVerificationFailed should be raised at runtime: DeleteConnectedNode  |
      | MERGE (n:P {name: 'c'}) ON CREATE SET n.v = 9223372036854775807 WITH n RETURN n.v + 1 | an ArithmeticError should be raised at runtime: IntegerOverflow              |
      | FOREACH (x IN [1, 2, 0] \| CREATE (:F {x: 10 / x}))                                 | an ArithmeticError should be raised at runtime: DivisionByZero                   |
      | FOREACH (x IN [1, 2] \| MERGE (n:F {x: x}) SET n.y = [null])                        | a TypeError should be raised at runtime: InvalidPropertyType                     |
      | UNWIND [1, null] AS x MERGE (:M {x: x})                                             | a SemanticError should be raised at runtime: MergeReadOwnWrites                  |
      | UNWIND [2, 1, 0] AS x CALL (x) { CREATE (:C {x: 10 / x}) }                          | an ArithmeticError should be raised at runtime: DivisionByZero                   |
      | MATCH (n:P) DETACH DELETE n WITH n RETURN n.name                                    | an EntityNotFound should be raised at runtime: DeletedEntityAccess               |
      | MATCH (n:P) DETACH DELETE n WITH n SET n.v = 3                                      | an EntityNotFound should be raised at runtime: DeletedEntityAccess               |
      | MATCH (n:P) DETACH DELETE n WITH n CREATE (n)-[:R]->(n)                             | an EntityNotFound should be raised at runtime: DeletedEntityAccess               |
      | MATCH ()-[r]->() DELETE r WITH r SET r.w = 2                                        | an EntityNotFound should be raised at runtime: DeletedEntityAccess               |
      | OPTIONAL MATCH (x:Missing) CREATE (:N) CREATE (x)-[:R]->(:N)                        | a SemanticError should be raised at runtime: InvalidArgumentValue                |
      | CREATE (:N) WITH 1 AS x UNWIND range(1, 3000) AS y CREATE (:N {x: 1 / (3000 - y)})  | an ArithmeticError should be raised at runtime: DivisionByZero                   |

  Scenario: Afterwards the session goes on
    When executing query:
      """
      CREATE (:N) WITH 1 AS x RETURN x / 0
      """
    Then an ArithmeticError should be raised at runtime: DivisionByZero
    When executing query:
      """
      MATCH (n) RETURN count(n) AS nodes
      """
    Then the result should be, in any order:
      | nodes |
      | 2     |

  Scenario: FOREACH, nested, with the rows as they came
    When executing query:
      """
      MATCH (n:P)
      FOREACH (x IN range(1, 2) | CREATE (n)-[:HAS]->(m:M {x: x}) FOREACH (y IN [x] | SET m.y = y))
      WITH n
      MATCH (n)-[:HAS]->(m)
      RETURN n.name AS name, collect(m.x + m.y) AS sums ORDER BY name
      """
    Then the result should be (ignoring element order for lists):
      | name | sums   |
      | 'a'  | [2, 4] |
      | 'b'  | [2, 4] |

  Scenario: A clause does not meet what it makes
    When executing query:
      """
      MATCH (n:P) CREATE (:P {name: n.name + n.name}) RETURN count(*) AS rows
      """
    Then the result should be, in any order:
      | rows |
      | 2    |
    And the side effects should be:
      | +nodes      | 2 |
      | +properties | 2 |

  Scenario: MERGE meets what it made for an earlier row
    When executing query:
      """
      UNWIND [1, 2, 1, 2, 1] AS x
      MERGE (n:M {x: x}) ON CREATE SET n.made = 1 ON MATCH SET n.met = coalesce(n.met, 0) + 1
      RETURN x, n.made AS made, n.met AS met
      """
    Then the number of rows should be 5
    And the side effects should be:
      | +nodes      | 2 |
      | +labels     | 1 |
      | +properties | 6 |

  Scenario: Writing more rows than a batch, then reading them
    When executing query:
      """
      UNWIND range(1, 2500) AS x CREATE (n:N {x: x}) WITH n
      MATCH (m:N {x: n.x}) WHERE m.x <= 10
      RETURN count(m) AS nodes
      """
    Then the result should be, in any order:
      | nodes |
      | 10    |

  Scenario: A deleted node may be handed on as long as nothing is read of it
    When executing query:
      """
      MATCH (n:P) DETACH DELETE n RETURN count(n) AS deleted
      """
    Then the result should be, in any order:
      | deleted |
      | 2       |
