Feature: Component

  Scenario: The largest component has number 1
    Given an empty graph
    And having executed:
      """
      CREATE (:P {name: 'lonely'}), (a:P {name: 'a'})-[:R]->(b:P {name: 'b'})<-[:R]-(:P {name: 'c'}),
        (:P {name: 'x'})-[:S]->(:P {name: 'y'})
      """
    When executing query:
      """
      MATCH (n) RETURN component(n) AS component, count(*) AS size ORDER BY component
      """
    Then the result should be, in order:
      | component | size |
      | 1         | 3    |
      | 2         | 2    |
      | 3         | 1    |

  Scenario: Ties of one type
    Given an empty graph
    And having executed:
      """
      CREATE (a:P)-[:R]->(b:P)-[:S]->(c:P), (a)-[:R]->(a)
      """
    When executing query:
      """
      MATCH (n) RETURN count(DISTINCT component(n, {types: ['R']})) AS components
      """
    Then the result should be, in any order:
      | components |
      | 2          |

  Scenario: On an empty graph
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN component(n) AS component
      """
    Then the result should be empty
