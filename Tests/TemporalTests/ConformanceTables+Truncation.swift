extension ConformanceTables {
  /// Truncated values.
  static let truncation = rows(
    """
    date.truncate('millennium', date({year: 2017, month: 10, day: 11}), {day: 2}) => 2000-01-02
    date.truncate('millennium', date({year: 2017, month: 10, day: 11}), {}) => 2000-01-01
    date.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 2000-01-02
    date.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 2000-01-01
    date.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 2}) => 2000-01-02
    date.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 2000-01-01
    date.truncate('century', date({year: 1984, month: 10, day: 11}), {day: 2}) => 1900-01-02
    date.truncate('century', date({year: 1984, month: 10, day: 11}), {}) => 1900-01-01
    date.truncate('century', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1900-01-02
    date.truncate('century', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1900-01-01
    date.truncate('century', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 2}) => 1900-01-02
    date.truncate('century', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1900-01-01
    date.truncate('decade', date({year: 1984, month: 10, day: 11}), {day: 2}) => 1980-01-02
    date.truncate('decade', date({year: 1984, month: 10, day: 11}), {}) => 1980-01-01
    date.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1980-01-02
    date.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1980-01-01
    date.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {day: 2}) => 1980-01-02
    date.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 1980-01-01
    date.truncate('year', date({year: 1984, month: 10, day: 11}), {day: 2}) => 1984-01-02
    date.truncate('year', date({year: 1984, month: 10, day: 11}), {}) => 1984-01-01
    date.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-01-02
    date.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-01-01
    date.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {day: 2}) => 1984-01-02
    date.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 1984-01-01
    date.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {day: 5}) => 1984-01-05
    date.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {}) => 1984-01-02
    date.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 5}) => 1983-01-05
    date.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1983-01-03
    date.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {day: 5}) => 1983-01-05
    date.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 1983-01-03
    date.truncate('quarter', date({year: 1984, month: 11, day: 11}), {day: 2}) => 1984-10-02
    date.truncate('quarter', date({year: 1984, month: 11, day: 11}), {}) => 1984-10-01
    date.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-10-02
    date.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-01
    date.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-10-02
    date.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-01
    date.truncate('month', date({year: 1984, month: 10, day: 11}), {day: 2}) => 1984-10-02
    date.truncate('month', date({year: 1984, month: 10, day: 11}), {}) => 1984-10-01
    date.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-10-02
    date.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-01
    date.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {day: 2}) => 1984-10-02
    date.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 1984-10-01
    date.truncate('week', date({year: 1984, month: 10, day: 11}), {dayOfWeek: 2}) => 1984-10-09
    date.truncate('week', date({year: 1984, month: 10, day: 11}), {}) => 1984-10-08
    date.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {dayOfWeek: 2}) => 1984-10-09
    date.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-08
    date.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {dayOfWeek: 2}) => 1984-10-09
    date.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 1984-10-08
    date.truncate('day', date({year: 1984, month: 10, day: 11}), {}) => 1984-10-11
    date.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: \
      14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11
    date.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 1984-10-11
    localdatetime.truncate('millennium', date({year: 2017, month: 10, day: 11}), {day: 2}) => \
      2000-01-02T00:00
    localdatetime.truncate('millennium', date({year: 2017, month: 10, day: 11}), {}) => \
      2000-01-01T00:00
    localdatetime.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => \
      2000-01-02T00:00
    localdatetime.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 2000-01-01T00:00
    localdatetime.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: \
      12, minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 2000-01-02T00:00
    localdatetime.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: \
      12, minute: 31, second: 14, nanosecond: 645876123}), {}) => 2000-01-01T00:00
    localdatetime.truncate('century', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1900-01-02T00:00
    localdatetime.truncate('century', date({year: 1984, month: 10, day: 11}), {}) => \
      1900-01-01T00:00
    localdatetime.truncate('century', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => \
      1900-01-02T00:00
    localdatetime.truncate('century', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1900-01-01T00:00
    localdatetime.truncate('century', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1900-01-02T00:00
    localdatetime.truncate('century', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1900-01-01T00:00
    localdatetime.truncate('decade', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1980-01-02T00:00
    localdatetime.truncate('decade', date({year: 1984, month: 10, day: 11}), {}) => \
      1980-01-01T00:00
    localdatetime.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1980-01-02T00:00
    localdatetime.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1980-01-01T00:00
    localdatetime.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1980-01-02T00:00
    localdatetime.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1980-01-01T00:00
    localdatetime.truncate('year', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1984-01-02T00:00
    localdatetime.truncate('year', date({year: 1984, month: 10, day: 11}), {}) => \
      1984-01-01T00:00
    localdatetime.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-01-02T00:00
    localdatetime.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-01-01T00:00
    localdatetime.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-01-02T00:00
    localdatetime.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-01-01T00:00
    localdatetime.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {day: 5}) => \
      1984-01-05T00:00
    localdatetime.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {}) => \
      1984-01-02T00:00
    localdatetime.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 5}) => 1983-01-05T00:00
    localdatetime.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1983-01-03T00:00
    localdatetime.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 5}) => 1983-01-05T00:00
    localdatetime.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1983-01-03T00:00
    localdatetime.truncate('quarter', date({year: 1984, month: 11, day: 11}), {day: 2}) => \
      1984-10-02T00:00
    localdatetime.truncate('quarter', date({year: 1984, month: 11, day: 11}), {}) => \
      1984-10-01T00:00
    localdatetime.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => \
      1984-10-02T00:00
    localdatetime.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-01T00:00
    localdatetime.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-10-02T00:00
    localdatetime.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-01T00:00
    localdatetime.truncate('month', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1984-10-02T00:00
    localdatetime.truncate('month', date({year: 1984, month: 10, day: 11}), {}) => \
      1984-10-01T00:00
    localdatetime.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-10-02T00:00
    localdatetime.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-01T00:00
    localdatetime.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-10-02T00:00
    localdatetime.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-01T00:00
    localdatetime.truncate('week', date({year: 1984, month: 10, day: 11}), {dayOfWeek: 2}) => \
      1984-10-09T00:00
    localdatetime.truncate('week', date({year: 1984, month: 10, day: 11}), {}) => \
      1984-10-08T00:00
    localdatetime.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {dayOfWeek: 2}) => \
      1984-10-09T00:00
    localdatetime.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-08T00:00
    localdatetime.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {dayOfWeek: 2}) => 1984-10-09T00:00
    localdatetime.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-08T00:00
    localdatetime.truncate('day', date({year: 1984, month: 10, day: 11}), {nanosecond: 2}) => \
      1984-10-11T00:00:00.000000002
    localdatetime.truncate('day', date({year: 1984, month: 10, day: 11}), {}) => \
      1984-10-11T00:00
    localdatetime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T00:00:00.000000002
    localdatetime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11T00:00
    localdatetime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T00:00:00.000000002
    localdatetime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T00:00
    localdatetime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:00:00.000000002
    localdatetime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11T12:00
    localdatetime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:00:00.000000002
    localdatetime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:00
    localdatetime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:00.000000002
    localdatetime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11T12:31
    localdatetime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:31:00.000000002
    localdatetime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31
    localdatetime.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.000000002
    localdatetime.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11T12:31:14
    localdatetime.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.000000002
    localdatetime.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31:14
    localdatetime.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645000002
    localdatetime.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => \
      1984-10-11T12:31:14.645
    localdatetime.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: \
      12, minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645000002
    localdatetime.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: \
      12, minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31:14.645
    localdatetime.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645876002
    localdatetime.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => \
      1984-10-11T12:31:14.645876
    localdatetime.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: \
      12, minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645876002
    localdatetime.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: \
      12, minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31:14.645876
    localtime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      00:00:00.000000002
    localtime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 00:00
    localtime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 00:00:00.000000002
    localtime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 00:00
    localtime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:00:00.000000002
    localtime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:00
    localtime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:00:00.000000002
    localtime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 12:00
    localtime.truncate('hour', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:00:00.000000002
    localtime.truncate('hour', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:00
    localtime.truncate('hour', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {nanosecond: 2}) => 12:00:00.000000002
    localtime.truncate('hour', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {}) => 12:00
    localtime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:00.000000002
    localtime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31
    localtime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:00.000000002
    localtime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 12:31
    localtime.truncate('minute', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:00.000000002
    localtime.truncate('minute', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31
    localtime.truncate('minute', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {nanosecond: 2}) => 12:31:00.000000002
    localtime.truncate('minute', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {}) => 12:31
    localtime.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:14.000000002
    localtime.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31:14
    localtime.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:14.000000002
    localtime.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 12:31:14
    localtime.truncate('second', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:14.000000002
    localtime.truncate('second', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31:14
    localtime.truncate('second', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {nanosecond: 2}) => 12:31:14.000000002
    localtime.truncate('second', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {}) => 12:31:14
    localtime.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:14.645000002
    localtime.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31:14.645
    localtime.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:14.645000002
    localtime.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 12:31:14.645
    localtime.truncate('millisecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:14.645000002
    localtime.truncate('millisecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31:14.645
    localtime.truncate('millisecond', time({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: '+01:00'}), {nanosecond: 2}) => 12:31:14.645000002
    localtime.truncate('millisecond', time({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: '+01:00'}), {}) => 12:31:14.645
    localtime.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:14.645876002
    localtime.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31:14.645876
    localtime.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:14.645876002
    localtime.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 12:31:14.645876
    localtime.truncate('microsecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:14.645876002
    localtime.truncate('microsecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31:14.645876
    localtime.truncate('microsecond', time({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: '+01:00'}), {nanosecond: 2}) => 12:31:14.645876002
    localtime.truncate('microsecond', time({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: '+01:00'}), {}) => 12:31:14.645876
    time.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: \
      14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      00:00:00.000000002+01:00
    time.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: \
      14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 00:00+01:00
    time.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 00:00:00.000000002Z
    time.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 00:00Z
    time.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {nanosecond: 2}) => \
      12:00:00.000000002-01:00
    time.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: '+01:00'}) => \
      12:00+01:00
    time.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {}) => 12:00-01:00
    time.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:00:00.000000002Z
    time.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {timezone: '+01:00'}) => 12:00+01:00
    time.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 12:00Z
    time.truncate('hour', localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), \
      {nanosecond: 2}) => 12:00:00.000000002Z
    time.truncate('hour', localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), \
      {timezone: '+01:00'}) => 12:00+01:00
    time.truncate('hour', localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), \
      {}) => 12:00Z
    time.truncate('hour', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '-01:00'}), {nanosecond: 2}) => 12:00:00.000000002-01:00
    time.truncate('hour', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '-01:00'}), {timezone: '+01:00'}) => 12:00+01:00
    time.truncate('hour', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '-01:00'}), {}) => 12:00-01:00
    time.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {nanosecond: 2}) => \
      12:31:00.000000002-01:00
    time.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {}) => 12:31-01:00
    time.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:00.000000002Z
    time.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 12:31Z
    time.truncate('minute', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:00.000000002Z
    time.truncate('minute', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31Z
    time.truncate('minute', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '-01:00'}), {nanosecond: 2}) => 12:31:00.000000002-01:00
    time.truncate('minute', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '-01:00'}), {}) => 12:31-01:00
    time.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:14.000000002+01:00
    time.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31:14+01:00
    time.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:14.000000002Z
    time.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123}), {}) => 12:31:14Z
    time.truncate('second', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:14.000000002Z
    time.truncate('second', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31:14Z
    time.truncate('second', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {nanosecond: 2}) => 12:31:14.000000002+01:00
    time.truncate('second', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {}) => 12:31:14+01:00
    time.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:14.645000002+01:00
    time.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31:14.645+01:00
    time.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:14.645000002Z
    time.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 12:31:14.645Z
    time.truncate('millisecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:14.645000002Z
    time.truncate('millisecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31:14.645Z
    time.truncate('millisecond', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {nanosecond: 2}) => 12:31:14.645000002+01:00
    time.truncate('millisecond', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {}) => 12:31:14.645+01:00
    time.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      12:31:14.645876002+01:00
    time.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 12:31:14.645876+01:00
    time.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 12:31:14.645876002Z
    time.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 12:31:14.645876Z
    time.truncate('microsecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {nanosecond: 2}) => 12:31:14.645876002Z
    time.truncate('microsecond', localtime({hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}), {}) => 12:31:14.645876Z
    time.truncate('microsecond', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {nanosecond: 2}) => 12:31:14.645876002+01:00
    time.truncate('microsecond', time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, \
      timezone: '+01:00'}), {}) => 12:31:14.645876+01:00
    """
  )
}
