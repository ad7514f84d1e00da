Feature: allShortestPaths

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:N {name: 'a'}), (b:N {name: 'b'}), (c:N {name: 'c'}), (d:N {name: 'd'}),
        (a)-[:R {w: 1}]->(b), (a)-[:R {w: 2}]->(b), (b)-[:R {w: 3}]->(d),
        (a)-[:R {w: 4}]->(c), (c)-[:R {w: 5}]->(d), (d)-[:S]->(d)
      """

  Scenario: Parallel ties are paths of their own
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = allShortestPaths((a)-[*]->(d))
      RETURN [r IN relationships(p) | r.w] AS ways
      """
    Then the result should be, in any order:
      | ways   |
      | [1, 3] |
      | [2, 3] |
      | [4, 5] |

  Scenario: With a condition on the relationships
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = allShortestPaths((a)-[*]->(d))
      WHERE all(r IN relationships(p) WHERE r.w <> 1)
      RETURN [r IN relationships(p) | r.w] AS ways
      """
    Then the result should be, in any order:
      | ways   |
      | [2, 3] |
      | [4, 5] |

  Scenario: With a condition on the path as a whole
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = allShortestPaths((a)-[*]->(d))
      WHERE length(p) = 3
      RETURN count(p) AS paths
      """
    Then the result should be, in any order:
      | paths |
      | 3     |

  Scenario: Back to the start, along parallel ties
    When executing query:
      """
      MATCH (a {name: 'a'}), p = allShortestPaths((a)-[*]-(a))
      RETURN [r IN relationships(p) | r.w] AS ways
      """
    Then the result should be, in any order:
      | ways   |
      | [1, 2] |
      | [2, 1] |

  Scenario: No path
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = allShortestPaths((d)-[:R*]->(a)) RETURN p
      """
    Then the result should be empty

  Scenario: As an expression
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'})
      RETURN size(allShortestPaths((a)-[*]->(d))) AS paths
      """
    Then the result should be, in any order:
      | paths |
      | 3     |

  Scenario: No way back is known at once, however large the graph
    Given an empty graph
    And having executed:
      """
      UNWIND range(0, 19) AS i CREATE (:L {i: i, k: 0}), (:L {i: i, k: 1})
      """
    And having executed:
      """
      MATCH (x:L), (y:L) WHERE y.i = x.i + 1 CREATE (x)-[:R]->(y)
      """
    When executing query:
      """
      MATCH (a:L {i: 0, k: 0}), p = shortestPath((a)-[*]->(a)) RETURN p
      """
    Then the result should be empty
