Feature: Lookups through an index

  Background:
    Given an empty graph
    And an index on :P(name)
    And an index on :P(age)
    And having executed:
      """
      UNWIND [['anna', 30], ['annabel', 31.5], ['berta', 30.0], ['Anna', 5], ['ann', null], [null, 40], ['', 30]] AS row
      CREATE (:P {name: row[0], age: row[1]}), (:Q {name: row[0], age: row[1]})
      """

  Scenario Outline: The same rows as without the index
    When executing query:
      """
      MATCH (n:P) WHERE <condition> RETURN n.name AS name, n.age AS age
      """
    Then the number of rows should be <count>

    Examples:
      | condition                       | count |
      | n.name = 'anna'                 | 1     |
      | 'anna' = n.name                 | 1     |
      | n.name = null                   | 0     |
      | n.name = 1                      | 0     |
      | n.age = 30                      | 3     |
      | n.age = 30.0                    | 3     |
      | n.age IN [30, 5, 30, null]      | 4     |
      | n.age IN []                     | 0     |
      | n.age IN null                   | 0     |
      | n.age > 30                      | 2     |
      | 30 < n.age                      | 2     |
      | n.age >= 30.0                   | 5     |
      | n.age < 30                      | 1     |
      | n.age <= 30                     | 4     |
      | n.age > 'a'                     | 0     |
      | n.age > null                    | 0     |
      | n.age < 0.0 / 0.0               | 0     |
      | n.name > 'anna'                 | 2     |
      | n.name < 'b'                    | 5     |
      | n.name STARTS WITH 'ann'        | 3     |
      | n.name STARTS WITH ''           | 6     |
      | n.name STARTS WITH null         | 0     |
      | n.name STARTS WITH 1            | 0     |
      | n.age >= 30 AND n.name < 'b'    | 3     |
      | n.age = 30 OR n.name = 'ann'    | 4     |
      | NOT n.age = 30                  | 3     |

  Scenario: A value from another row
    When executing query:
      """
      MATCH (q:Q) MATCH (p:P) WHERE p.age = q.age RETURN count(*) AS rows
      """
    Then the result should be, in any order:
      | rows |
      | 12   |

  Scenario: A value that cannot be computed is an error
    When executing query:
      """
      MATCH (n:P) WHERE n.age = 1 / 0 RETURN n
      """
    Then an ArithmeticError should be raised at runtime: DivisionByZero
