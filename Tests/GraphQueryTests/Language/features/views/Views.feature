Feature: Views

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a', x: 1}), (b:P {name: 'b', x: 2}), (c:O {name: 'c'}), (d:T {name: 'd'}),
        (a)-[:KNOWS {w: 1}]->(b), (a)-[:IN {w: 2}]->(c), (b)-[:IN]->(c), (c)-[:ABOUT]->(d), (a)-[:LOVES]->(a)
      """
    And having executed:
      """
      CREATE VIEW actors AS (n:P|O), ()-[r WHERE coalesce(r.w, 1) = 1]-()
      """

  Scenario: Patterns, counts and functions see the view
    When executing query:
      """
      USE actors MATCH (n) RETURN n.name AS name, COUNT { (n)--() } AS ties, degree(n) AS degree
      """
    Then the result should be, in any order:
      | name | ties | degree |
      | 'a'  | 2    | 1      |
      | 'b'  | 2    | 2      |
      | 'c'  | 1    | 1      |
    And no side effects

  Scenario Outline: Items of a view
    When executing query:
      """
      USE VIEW <items>
      OPTIONAL MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->()
      RETURN nodes, count(r) AS ties
      """
    Then the result should be, in any order:
      | nodes   | ties   |
      | <nodes> | <ties> |

    Examples:
      | items                                          | nodes | ties |
      | (n)                                            | 4     | 5    |
      | ()                                             | 4     | 5    |
      | (n:P)                                          | 2     | 2    |
      | (:P), (:O)                                     | 3     | 4    |
      | (:P\|O)                                        | 3     | 4    |
      | (n:!T)                                         | 3     | 4    |
      | (:P {x: 1})                                    | 1     | 1    |
      | (n WHERE n.x > 1)                              | 1     | 0    |
      | (n:None)                                       | 0     | 0    |
      | ()-[]-()                                       | 4     | 5    |
      | ()--()                                         | 4     | 5    |
      | ()-[:IN]-()                                    | 4     | 2    |
      | ()-[:IN\|KNOWS]-()                             | 4     | 3    |
      | ()-[:!IN]-()                                   | 4     | 3    |
      | ()-[:IN]-(), ()-[:KNOWS]-()                    | 4     | 3    |
      | (:P)-[r]-(:O)                                  | 4     | 2    |
      | (:O)-[r]-(:P)                                  | 4     | 2    |
      | (:P)-[r]->(:O)                                 | 4     | 2    |
      | (:P)<-[r]-(:O)                                 | 4     | 0    |
      | (n)-[]-(n)                                     | 4     | 1    |
      | ({x: 1})-[r {w: 1}]->(m WHERE m.x = 2)         | 4     | 1    |
      | (a)-[r WHERE a.x = 1 AND r.w IS NOT NULL]->(b) | 4     | 2    |
      | (n:P), (:O)-[]-()                              | 2     | 0    |
      | ((n:P), ()-[:KNOWS]-())                        | 2     | 1    |
      | (n WHERE (n)-[:KNOWS]-())                      | 2     | 2    |
      | (n WHERE EXISTS { (n)-[:KNOWS]-() })           | 2     | 2    |
      | (n WHERE degree(n) > 2)                        | 1     | 0    |

  Scenario: USE holds for all parts of a UNION and for subqueries
    When executing query:
      """
      USE actors MATCH (n:T) RETURN n.name AS name
      UNION ALL CALL { MATCH (n) RETURN n.name AS name } RETURN name
      """
    Then the result should be, in any order:
      | name |
      | 'a'  |
      | 'b'  |
      | 'c'  |

  Scenario: Paths do not leave the view
    When executing query:
      """
      USE VIEW ()-[:KNOWS|IN]-() MATCH p = ANY SHORTEST (a {name: 'a'})-[]-+(d {name: 'd'}) RETURN p
      """
    Then the result should be empty

  Scenario: SHOW counts what the view holds
    When executing query:
      """
      USE actors SHOW LABELS
      """
    Then the result should be, in any order:
      | label | count |
      | 'O'   | 1     |
      | 'P'   | 2     |

  Scenario: The star is the whole graph
    When executing query:
      """
      USE * MATCH (n) RETURN count(n) AS nodes
      """
    Then the result should be, in any order:
      | nodes |
      | 4     |

  Scenario: SHOW VIEWS
    Given having executed:
      """
      CREATE VIEW
        // people
        `my people` AS (n:P)
      """
    When executing query:
      """
      SHOW VIEWS
      """
    Then the result should be, in order:
      | name        | definition                                         |
      | 'actors'    | '(n:P\|O), ()-[r WHERE coalesce(r.w, 1) = 1]-()'   |
      | 'my people' | '(n:P)'                                            |

  Scenario Outline: Making and dropping views
    Given having executed:
      """
      <statement>
      """
    When executing query:
      """
      USE <view> MATCH (n) RETURN count(n) AS nodes
      """
    Then the result should be, in any order:
      | nodes   |
      | <nodes> |

    Examples:
      | statement                                    | view   | nodes |
      | CREATE OR REPLACE VIEW actors AS (n:P)       | actors | 2     |
      | CREATE OR REPLACE VIEW other AS (n:P)        | other  | 2     |
      | CREATE VIEW actors IF NOT EXISTS AS (n:P)    | actors | 3     |
      | CREATE VIEW IF NOT EXISTS actors AS (n:P)    | actors | 3     |
      | CREATE VIEW IF NOT EXISTS other AS (n:P)     | other  | 2     |
      | DROP VIEW IF EXISTS other                    | actors | 3     |
      | DROP VIEW other IF EXISTS                    | actors | 3     |
      | CREATE VIEW view AS (n:P)                    | view   | 2     |
      | CREATE VIEW if AS (n:P)                      | if     | 2     |
      | create view use as (n:P)                     | use    | 2     |

  Scenario Outline: New words are names where names are expected
    When executing query:
      """
      <query>
      """
    Then the number of rows should be 1

    Examples:
      | query                                                                   |
      | MATCH view = (use:P {x: 1}) RETURN view, use.view AS of, use.to AS to   |
      | WITH 1 AS use, 2 AS view, 3 AS of, 4 AS to RETURN use + view + of + to  |
      | RETURN replace('a', 'a', 'b') AS replace                                |
      | OPTIONAL MATCH (:View {of: 1})-[use:USE]->(:Of) RETURN use              |
      | USE actors WITH 1 AS from RETURN from AS view                           |

  Scenario: A path may be created under the name view
    When executing query:
      """
      CREATE view = (:New) RETURN length(view) AS length
      """
    Then the result should be, in any order:
      | length |
      | 0      |

  Scenario: A parameter in a definition
    Given having executed:
      """
      CREATE VIEW named AS (n WHERE n.name = $name)
      """
    And parameters are:
      | name | 'b' |
    When executing query:
      """
      USE named MATCH (n) RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name |
      | 'b'  |
