Feature: Errors of views

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (:P {name: 'a'})
      """
    And having executed:
      """
      CREATE VIEW actors AS (n:P)
      """
    And having executed:
      """
      CREATE VIEW broken AS (n WHERE n.name)
      """

  Scenario Outline: A write under USE
    When executing query:
      """
      USE actors <clause>
      """
    Then a SemanticError should be raised at compile time: ReadOnly
    And the error should be at <place>

    Examples:
      | clause                                        | place |
      | CREATE (:P)                                   | 1:12  |
      | MATCH (n) SET n.x = 1                         | 1:22  |
      | MATCH (n) DELETE n                            | 1:22  |
      | MERGE (n:P)                                   | 1:12  |
      | MATCH (n) CALL { CREATE (m) RETURN m } RETURN m | 1:29  |
      | MATCH (n) RETURN 1 AS one UNION CREATE (m) RETURN 1 AS one | 1:44  |

  Scenario Outline: USE where it cannot stand
    When executing query:
      """
      <query>
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition
    And the error should be at <place>

    Examples:
      | query                                                    | place |
      | MATCH (n) USE actors RETURN n                            | 1:11  |
      | MATCH (n) CALL { USE actors MATCH (m) RETURN m } RETURN m | 1:18  |
      | MATCH (n) RETURN n UNION USE actors MATCH (n) RETURN n   | 1:26  |
      | USE actors USE actors MATCH (n) RETURN n                 | 1:12  |
      | USE actors DROP VIEW actors                              | 1:1   |
      | USE actors CREATE INDEX FOR (n:P) ON (n.name)            | 1:1   |
      | USE actors BEGIN                                         | 1:1   |

  Scenario Outline: A view that is not there
    When executing query:
      """
      <query>
      """
    Then a SemanticError should be raised at runtime: ViewNotFound
    And the error should be at <place>
    And the hint should be <hint>

    Examples:
      | query                           | place | hint                                 |
      | USE actor MATCH (n) RETURN n    | 1:5   | did you mean 'actors'?               |
      | USE people MATCH (n) RETURN n   | 1:5   | SHOW VIEWS lists those that there are |
      | DROP VIEW actor                 | 1:11  | did you mean 'actors'?               |

  Scenario: A view that is there
    When executing query:
      """
      CREATE VIEW actors AS (n)
      """
    Then a SemanticError should be raised at runtime: ViewExists
    And the error should be at 1:13
    And the hint should be choose another name, or write CREATE OR REPLACE VIEW

  Scenario: A condition that turns out to be none
    When executing query:
      """
      USE broken MATCH (n) RETURN n
      """
    Then a TypeError should be raised at runtime: InvalidArgumentType
    And the error should be at 1:5

  Scenario Outline: Definitions that cannot be read
    When executing query:
      """
      CREATE VIEW v AS <items>
      """
    Then a SyntaxError should be raised at compile time: <code>
    And the error should be at <place>

    Examples:
      | items                   | code                       | place |
      | (n WHERE 1)             | InvalidArgumentType        | 1:27  |
      | (n WHERE m.x = 1)       | UndefinedVariable          | 1:27  |
      | (n WHERE count(n) > 1)  | InvalidAggregation         | 1:27  |
      | (n WHERE foo(n))        | UnknownFunction            | 1:27  |
      | (a)-->(b)-->(c)         | InvalidRelationshipPattern | 1:18  |
      | (a)-[:R*]->(b)          | InvalidRelationshipPattern | 1:18  |
      | (a)-[:R]->{1,2}(b)      | InvalidRelationshipPattern | 1:18  |
      | (a)-[r COST 1]->(b)     | InvalidRelationshipPattern | 1:18  |
      | n:P                     | UnexpectedSyntax           | 1:18  |
      | p = (n)                 | UnexpectedSyntax           | 1:18  |
      | (n:P) RETURN n          | UnexpectedSyntax           | 1:24  |
      | (n:P),                  | UnexpectedSyntax           | 1:24  |
      | (n {x: n.y)             | UnexpectedSyntax           | 1:28  |

  Scenario Outline: USE that cannot be read
    When executing query:
      """
      <query>
      """
    Then a SyntaxError should be raised at compile time: <code>

    Examples:
      | query                                          | code                    |
      | USE                                            | UnexpectedSyntax        |
      | USE actors                                     | UnexpectedSyntax        |
      | USE VIEW (n:P)                                 | UnexpectedSyntax        |
      | USE actors AS MATCH (n) RETURN n               | UnexpectedSyntax        |
      | USE actors FROM 2010 MATCH (n) RETURN n        | UnexpectedSyntax        |
      | USE actors {undated: false} MATCH (n) RETURN n | UnexpectedSyntax        |
      | USE actors AS OF day MATCH (n) RETURN n        | UndefinedVariable       |
      | USE VIEW (n WHERE 1) MATCH (n) RETURN n        | InvalidArgumentType     |
      | EXPLAIN CREATE VIEW v AS (n)                   | Unsupported             |
