extension ConformanceTables {
  /// Truncated values.
  static let truncationOfDateTimes = rows(
    """
    datetime.truncate('millennium', date({year: 2017, month: 10, day: 11}), {day: 2}) => \
      2000-01-02T00:00Z
    datetime.truncate('millennium', date({year: 2017, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 2000-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('millennium', date({year: 2017, month: 10, day: 11}), {}) => \
      2000-01-01T00:00Z
    datetime.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => \
      2000-01-02T00:00+01:00
    datetime.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 2000-01-01T00:00+01:00
    datetime.truncate('millennium', datetime({year: 2017, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) \
      => 2000-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 2000-01-02T00:00Z
    datetime.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      2000-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('millennium', localdatetime({year: 2017, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 2000-01-01T00:00Z
    datetime.truncate('century', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1900-01-02T00:00Z
    datetime.truncate('century', date({year: 1984, month: 10, day: 11}), {}) => \
      1900-01-01T00:00Z
    datetime.truncate('century', date({year: 2017, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 2000-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('century', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1900-01-02T00:00+01:00
    datetime.truncate('century', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1900-01-01T00:00+01:00
    datetime.truncate('century', datetime({year: 2017, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      2000-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('century', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1900-01-02T00:00Z
    datetime.truncate('century', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1900-01-01T00:00Z
    datetime.truncate('century', localdatetime({year: 2017, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      2000-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('decade', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1980-01-02T00:00Z
    datetime.truncate('decade', date({year: 1984, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 1980-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('decade', date({year: 1984, month: 10, day: 11}), {}) => 1980-01-01T00:00Z
    datetime.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1980-01-02T00:00+01:00
    datetime.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1980-01-01T00:00+01:00
    datetime.truncate('decade', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1980-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 2}) => 1980-01-02T00:00Z
    datetime.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1980-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('decade', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1980-01-01T00:00Z
    datetime.truncate('year', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1984-01-02T00:00Z
    datetime.truncate('year', date({year: 1984, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 1984-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('year', date({year: 1984, month: 10, day: 11}), {}) => 1984-01-01T00:00Z
    datetime.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-01-02T00:00+01:00
    datetime.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-01-01T00:00+01:00
    datetime.truncate('year', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-01-02T00:00Z
    datetime.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-01-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('year', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-01-01T00:00Z
    datetime.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {day: 5}) => \
      1984-01-05T00:00Z
    datetime.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {timezone: \
      'Europe/Stockholm'}) => 1984-01-02T00:00+01:00[Europe/Stockholm]
    datetime.truncate('weekYear', date({year: 1984, month: 2, day: 1}), {}) => 1984-01-02T00:00Z
    datetime.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 5}) => 1983-01-05T00:00+01:00
    datetime.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1983-01-03T00:00+01:00
    datetime.truncate('weekYear', datetime({year: 1984, month: 1, day: 1, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1983-01-03T00:00+01:00[Europe/Stockholm]
    datetime.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 5}) => 1983-01-05T00:00Z
    datetime.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1983-01-03T00:00+01:00[Europe/Stockholm]
    datetime.truncate('weekYear', localdatetime({year: 1984, month: 1, day: 1, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1983-01-03T00:00Z
    datetime.truncate('quarter', date({year: 1984, month: 11, day: 11}), {day: 2}) => \
      1984-10-02T00:00Z
    datetime.truncate('quarter', date({year: 1984, month: 11, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 1984-10-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('quarter', date({year: 1984, month: 11, day: 11}), {}) => \
      1984-10-01T00:00Z
    datetime.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-10-02T00:00+01:00
    datetime.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-01T00:00+01:00
    datetime.truncate('quarter', datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-10-02T00:00Z
    datetime.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('quarter', localdatetime({year: 1984, month: 11, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-01T00:00Z
    datetime.truncate('month', date({year: 1984, month: 10, day: 11}), {day: 2}) => \
      1984-10-02T00:00Z
    datetime.truncate('month', date({year: 1984, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 1984-10-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('month', date({year: 1984, month: 10, day: 11}), {}) => 1984-10-01T00:00Z
    datetime.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {day: 2}) => 1984-10-02T00:00+01:00
    datetime.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-01T00:00+01:00
    datetime.truncate('month', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {day: 2}) => 1984-10-02T00:00Z
    datetime.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-01T00:00+01:00[Europe/Stockholm]
    datetime.truncate('month', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-01T00:00Z
    datetime.truncate('week', date({year: 1984, month: 10, day: 11}), {dayOfWeek: 2}) => \
      1984-10-09T00:00Z
    datetime.truncate('week', date({year: 1984, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 1984-10-08T00:00+01:00[Europe/Stockholm]
    datetime.truncate('week', date({year: 1984, month: 10, day: 11}), {}) => 1984-10-08T00:00Z
    datetime.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {dayOfWeek: 2}) => \
      1984-10-09T00:00+01:00
    datetime.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-08T00:00+01:00
    datetime.truncate('week', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-08T00:00+01:00[Europe/Stockholm]
    datetime.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {dayOfWeek: 2}) => 1984-10-09T00:00Z
    datetime.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-08T00:00+01:00[Europe/Stockholm]
    datetime.truncate('week', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-08T00:00Z
    datetime.truncate('day', date({year: 1984, month: 10, day: 11}), {nanosecond: 2}) => \
      1984-10-11T00:00:00.000000002Z
    datetime.truncate('day', date({year: 1984, month: 10, day: 11}), {timezone: \
      'Europe/Stockholm'}) => 1984-10-11T00:00+01:00[Europe/Stockholm]
    datetime.truncate('day', date({year: 1984, month: 10, day: 11}), {}) => 1984-10-11T00:00Z
    datetime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T00:00:00.000000002+01:00
    datetime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11T00:00+01:00
    datetime.truncate('day', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-11T00:00+01:00[Europe/Stockholm]
    datetime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 1984-10-11T00:00:00.000000002Z
    datetime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-11T00:00+01:00[Europe/Stockholm]
    datetime.truncate('day', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T00:00Z
    datetime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:00:00.000000002-01:00
    datetime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime.truncate('hour', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {}) => 1984-10-11T12:00-01:00
    datetime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 1984-10-11T12:00:00.000000002Z
    datetime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime.truncate('hour', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:00Z
    datetime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:00.000000002-01:00
    datetime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-11T12:31+01:00[Europe/Stockholm]
    datetime.truncate('minute', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '-01:00'}), {}) => 1984-10-11T12:31-01:00
    datetime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 1984-10-11T12:31:00.000000002Z
    datetime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {timezone: 'Europe/Stockholm'}) => \
      1984-10-11T12:31+01:00[Europe/Stockholm]
    datetime.truncate('minute', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31Z
    datetime.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.000000002+01:00
    datetime.truncate('second', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, \
      second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => 1984-10-11T12:31:14+01:00
    datetime.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => 1984-10-11T12:31:14.000000002Z
    datetime.truncate('second', localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31:14Z
    datetime.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645000002+01:00
    datetime.truncate('millisecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => \
      1984-10-11T12:31:14.645+01:00
    datetime.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645000002Z
    datetime.truncate('millisecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31:14.645Z
    datetime.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645876002+01:00
    datetime.truncate('microsecond', datetime({year: 1984, month: 10, day: 11, hour: 12, minute: \
      31, second: 14, nanosecond: 645876123, timezone: '+01:00'}), {}) => \
      1984-10-11T12:31:14.645876+01:00
    datetime.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {nanosecond: 2}) => \
      1984-10-11T12:31:14.645876002Z
    datetime.truncate('microsecond', localdatetime({year: 1984, month: 10, day: 11, hour: 12, \
      minute: 31, second: 14, nanosecond: 645876123}), {}) => 1984-10-11T12:31:14.645876Z
    """
  )
}
