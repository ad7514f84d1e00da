Feature: Constraints

  Scenario: Two equal values
    Given an empty graph
    And a unique constraint on :P(id)
    And having executed:
      """
      CREATE (:P {id: 1}), (:P {id: 2}), (:Q {id: 1}), (:P), (:P)
      """
    When executing query:
      """
      CREATE (:P {id: 3}), (:P {id: 1})
      """
    Then a ConstraintVerificationFailed should be raised at runtime: ConstraintViolation

  Scenario Outline: Ways to a second equal value
    Given an empty graph
    And a unique constraint on :P(id)
    And having executed:
      """
      CREATE (:P {id: 1}), (:P {id: 2}), (:Q {id: 1})
      """
    When executing query:
      """
      <statement>
      """
    Then a ConstraintVerificationFailed should be raised at runtime: ConstraintViolation

    Examples:
      | statement                                    |
      | MATCH (n:P {id: 2}) SET n.id = 1             |
      | MATCH (n:P {id: 2}) SET n.id = 1.0           |
      | MATCH (n:P {id: 2}) SET n += {id: 1}         |
      | MATCH (n:P {id: 2}) SET n = {id: 1}          |
      | MATCH (n:Q) SET n:P                          |
      | UNWIND [5, 6, 5] AS x CREATE (:P {id: x})    |
      | MERGE (n:P {id: 4}) ON CREATE SET n.id = 2   |
      | FOREACH (x IN [7, 7] \| CREATE (:P {id: x})) |

  Scenario: A value is free again when its node is gone
    Given an empty graph
    And a unique constraint on :P(id)
    And having executed:
      """
      CREATE (:P {id: 1})
      """
    When executing query:
      """
      MATCH (n:P {id: 1}) DELETE n CREATE (:P {id: 1})
      """
    Then the side effects should be:
      | +nodes      | 1 |
      | -nodes      | 1 |
      | +properties | 1 |
      | -properties | 1 |

  Scenario: MERGE finds by a unique value
    Given an empty graph
    And a unique constraint on :P(id)
    And having executed:
      """
      CREATE (:P {id: 1})
      """
    When executing query:
      """
      UNWIND [1, 2, 1, 2] AS x MERGE (n:P {id: x}) RETURN count(DISTINCT n) AS nodes
      """
    Then the result should be, in any order:
      | nodes |
      | 2     |

  Scenario Outline: A property that must be there
    Given an empty graph
    And an existence constraint on :P(name)
    And having executed:
      """
      CREATE (:P {name: 'a'}), (:Q)
      """
    When executing query:
      """
      <statement>
      """
    Then a ConstraintVerificationFailed should be raised at runtime: ConstraintViolation

    Examples:
      | statement                             |
      | CREATE (:P)                           |
      | CREATE (:P {name: null})              |
      | MATCH (n:P) REMOVE n.name             |
      | MATCH (n:P) SET n.name = null         |
      | MATCH (n:P) SET n = {other: 1}        |
      | MATCH (n:Q) SET n:P                   |
      | MERGE (n:P {other: 1}) RETURN n       |

  Scenario: A property may come later in the same statement
    Given an empty graph
    And an existence constraint on :P(name)
    When executing query:
      """
      CREATE (n:P) SET n.name = 'b' RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name |
      | 'b'  |
