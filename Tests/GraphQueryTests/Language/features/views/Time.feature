Feature: Time

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a'}), (b:P {name: 'b', start: 2010}), (c:P {name: 'c', end: '2012-06'}),
        (a)-[:R {start: '2011'}]->(b), (b)-[:R {end: date('2011-03-04')}]->(c)
      """

  Scenario Outline: At a moment and in an interval
    When executing query:
      """
      USE <time> MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->()
      RETURN nodes, count(r) AS ties
      """
    Then the result should be, in any order:
      | nodes   | ties   |
      | <nodes> | <ties> |

    Examples:
      | time                                          | nodes | ties |
      | * AS OF 2009                                  | 2     | 0    |
      | * AS OF 2010                                  | 3     | 1    |
      | * AS OF 2011                                  | 3     | 2    |
      | * AS OF '2011-03-05'                          | 3     | 1    |
      | * AS OF date('2012-07-01')                    | 2     | 1    |
      | * AS OF date({year: 2012, month: 7})          | 2     | 1    |
      | * FROM 2009 TO 2010                           | 3     | 1    |
      | * FROM 2010 TO '2011'                         | 3     | 2    |
      | * FROM '2012-07' TO 2020                      | 2     | 1    |
      | * AS OF 2011 {undated: false}                 | 3     | 2    |
      | * AS OF '2011-03-05' {undated: false}         | 3     | 1    |
      | VIEW (n WHERE n.name <> 'a') AS OF 2011       | 2     | 1    |
      | VIEW ()-[r WHERE r.end IS NULL]-() AS OF 2011 | 3     | 1    |

  Scenario: A parameter as time and as options
    Given parameters are:
      | day     | '2011-02'        |
      | undated | false            |
    When executing query:
      """
      USE * AS OF $day {undated: $undated} MATCH ()-[r]->() RETURN count(r) AS ties
      """
    Then the result should be, in any order:
      | ties |
      | 2    |

  Scenario Outline: Times that are none
    When executing query:
      """
      USE * <time> MATCH (n) RETURN n
      """
    Then an ArgumentError should be raised at runtime: InvalidArgumentValue
    And the error should be at <place>

    Examples:
      | time                           | place |
      | AS OF 'tomorrow'               | 1:13  |
      | AS OF '2016-13'                | 1:13  |
      | AS OF null                     | 1:13  |
      | AS OF localtime('10:00')       | 1:13  |
      | AS OF 1.5                      | 1:13  |
      | AS OF 9223372036854775807      | 1:13  |
      | AS OF [2016]                   | 1:13  |
      | FROM 2016 TO 'x'               | 1:20  |
      | FROM 2016 TO 2015              | 1:7   |
      | AS OF 2016 {undated: 1}        | 1:18  |
      | AS OF 2016 {events: 'never'}   | 1:18  |
      | AS OF 2016 {start: 'begin'}    | 1:7   |
      | AS OF 2016 {end: 3}            | 1:18  |

  Scenario: An option that is none
    When executing query:
      """
      USE * AS OF 2016 {endInclusiv: false} MATCH (n) RETURN n
      """
    Then an ArgumentError should be raised at runtime: UnknownOption
    And the hint should be did you mean 'endInclusive'?
