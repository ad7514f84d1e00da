Feature: Inputs larger than a batch

  Scenario Outline: Counts, sums and distinct values
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, <n>) AS x
      WITH x, x % 7 AS key
      WITH key, count(*) AS rows, sum(x) AS sum, collect(DISTINCT x % 2) AS parities
      RETURN count(*) AS groups, sum(rows) AS rows, sum(sum) AS total, max(size(parities)) AS most
      """
    Then the result should be, in any order:
      | groups | rows | total   | most |
      | 7      | <n>  | <total> | 2    |

    Examples:
      | n    | total    |
      | 1023 | 523776   |
      | 1024 | 524800   |
      | 1025 | 525825   |
      | 5000 | 12502500 |

  Scenario Outline: Keys whose kind changes from batch to batch
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 5000) AS x
      WITH CASE WHEN x <= <first> THEN x % 3
                WHEN x <= <second> THEN toString(x % 3)
                WHEN x % 2 = 0 THEN null
                ELSE 1.0 * (x % 3) END AS key
      RETURN count(DISTINCT key) AS distinct, count(key) AS present, count(*) AS rows
      """
    Then the result should be, in any order:
      | distinct   | present   | rows |
      | <distinct> | <present> | 5000 |

    Examples:
      | first | second | distinct | present |
      | 1024  | 2048   | 6        | 3524    |
      | 1000  | 3000   | 6        | 4000    |
      | 1     | 3      | 5        | 2501    |

  Scenario: Groups by keys whose kind changes from batch to batch
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 4096) AS x
      WITH CASE WHEN x <= 1024 THEN x % 2 WHEN x <= 2048 THEN 'text'
                WHEN x <= 3072 THEN null ELSE 1.0 END AS key
      RETURN key, count(*) AS rows
      """
    Then the result should be, in any order:
      | key    | rows |
      | 1      | 1536 |
      | 0      | 512  |
      | 'text' | 1024 |
      | null   | 1024 |

  Scenario: Texts of the graph in batches small and large
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 3000) AS x CREATE (:N {name: 'n' + (x % 5), few: x <= 3})
      """
    When executing query:
      """
      MATCH (n:N) WHERE n.few WITH collect(n.name) AS few
      MATCH (n:N)
      WITH few, n.name AS name, count(*) AS rows
      RETURN name, rows, name IN few AS isFew ORDER BY name
      """
    Then the result should be, in order:
      | name | rows | isFew |
      | 'n0' | 600  | false |
      | 'n1' | 600  | true  |
      | 'n2' | 600  | true  |
      | 'n3' | 600  | true  |
      | 'n4' | 600  | false |

  Scenario: Distinct texts of the graph and texts that were computed
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 2000) AS x CREATE (:N {name: 'n' + (x % 5)})
      """
    When executing query:
      """
      MATCH (n:N) RETURN n.name AS name
      UNION
      UNWIND range(0, 6) AS x RETURN 'n' + x AS name
      """
    Then the number of rows should be 7

  Scenario Outline: Joins across batches
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, <n>) AS x CREATE (:A {x: x})-[:R]->(:B {x: x % 10})
      """
    When executing query:
      """
      MATCH (a:A)-[:R]->(b:B)
      OPTIONAL MATCH (a)-[:R]->(c:B) WHERE c.x = 3
      RETURN count(a) AS rows, count(c) AS threes, count(DISTINCT b.x) AS kinds, min(a.x) AS least
      """
    Then the result should be, in any order:
      | rows | threes   | kinds | least |
      | <n>  | <threes> | 10    | 1     |

    Examples:
      | n    | threes |
      | 1023 | 103    |
      | 1024 | 103    |
      | 1025 | 103    |
      | 3000 | 300    |

  Scenario: Sorting texts, numbers and nulls across batches
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 5000) AS x
      WITH CASE WHEN x % 2 = 0 THEN x WHEN x > 4900 THEN null WHEN x > 3000 THEN toString(x) ELSE -1.0 * x END AS v
      WITH v ORDER BY v
      WITH collect(v) AS all
      RETURN size(all) AS size, all[0] AS first, all[949] AS lastText, all[950] AS firstNumber,
        all[-1] AS last
      """
    Then the result should be, in any order:
      | size | first  | lastText | firstNumber | last |
      | 4950 | '3001' | '4899'   | -2999.0     | 5000 |

  Scenario: A hub with more ties than a batch has rows
    Given an empty graph
    And having executed:
      """
      CREATE (h:Hub) WITH h UNWIND range(1, 2500) AS x CREATE (h)-[:R {x: x}]->(:Leaf {x: x})
      """
    When executing query:
      """
      MATCH (a:Leaf {x: 1})<-[:R]-(h)-[r:R]->(b)
      RETURN count(*) AS rows, sum(r.x) AS ties, count(DISTINCT b) AS leaves, min(b.x) AS least
      """
    Then the result should be, in any order:
      | rows | ties    | leaves | least |
      | 2499 | 3126249 | 2499   | 2     |

  Scenario: Extremes of mixed columns
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 3000) AS x
      WITH CASE WHEN x <= 1500 THEN x WHEN x < 2999 THEN x * 1.0 WHEN x = 2999 THEN 'text' ELSE null END AS v
      RETURN min(v) AS least, max(v) AS most, count(v) AS values
      """
    Then the result should be, in any order:
      | least  | most   | values |
      | 'text' | 2998.0 | 2999   |

  Scenario: Averages and sums of mixed numbers
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 2048) AS x
      WITH CASE WHEN x <= 1024 THEN 1 ELSE 0.5 END AS v
      RETURN sum(v) AS sum, avg(v) AS average
      """
    Then the result should be, in any order:
      | sum    | average |
      | 1536.0 | 0.75    |
