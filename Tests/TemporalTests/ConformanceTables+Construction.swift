extension ConformanceTables {
  /// Values from fields.
  static let construction = rows(
    """
    date({year: 1816, week: 1}) => 1816-01-01
    date({year: 1816, week: 52}) => 1816-12-23
    date({year: 1817, week: 1}) => 1816-12-30
    date({year: 1817, week: 10}) => 1817-03-03
    date({year: 1817, week: 30}) => 1817-07-21
    date({year: 1817, week: 52}) => 1817-12-22
    date({year: 1818, week: 1}) => 1817-12-29
    date({year: 1818, week: 52}) => 1818-12-21
    date({year: 1818, week: 53}) => 1818-12-28
    date({year: 1819, week: 1}) => 1819-01-04
    date({year: 1819, week: 52}) => 1819-12-27
    date({dayOfWeek: 2, year: 1817, week: 1}) => 1816-12-31
    date({date: date('1816-12-30'), week: 2, dayOfWeek: 3}) => 1817-01-08
    date({date: date('1816-12-31'), week: 2}) => 1817-01-07
    date({date: date('1816-12-31'), year: 1817, week: 2}) => 1817-01-07
    localdatetime({year: 1816, week: 1}) => 1816-01-01T00:00
    localdatetime({year: 1816, week: 52}) => 1816-12-23T00:00
    localdatetime({year: 1817, week: 1}) => 1816-12-30T00:00
    localdatetime({year: 1817, week: 10}) => 1817-03-03T00:00
    localdatetime({year: 1817, week: 30}) => 1817-07-21T00:00
    localdatetime({year: 1817, week: 52}) => 1817-12-22T00:00
    localdatetime({year: 1818, week: 1}) => 1817-12-29T00:00
    localdatetime({year: 1818, week: 52}) => 1818-12-21T00:00
    localdatetime({year: 1818, week: 53}) => 1818-12-28T00:00
    localdatetime({year: 1819, week: 1}) => 1819-01-04T00:00
    localdatetime({year: 1819, week: 52}) => 1819-12-27T00:00
    localdatetime({dayOfWeek: 2, year: 1817, week: 1}) => 1816-12-31T00:00
    localdatetime({date: date('1816-12-30'), week: 2, dayOfWeek: 3}) => 1817-01-08T00:00
    localdatetime({date: date('1816-12-31'), week: 2}) => 1817-01-07T00:00
    localdatetime({date: date('1816-12-31'), year: 1817, week: 2}) => 1817-01-07T00:00
    datetime({year: 1816, week: 1}) => 1816-01-01T00:00Z
    datetime({year: 1816, week: 52}) => 1816-12-23T00:00Z
    datetime({year: 1817, week: 1}) => 1816-12-30T00:00Z
    datetime({year: 1817, week: 10}) => 1817-03-03T00:00Z
    datetime({year: 1817, week: 30}) => 1817-07-21T00:00Z
    datetime({year: 1817, week: 52}) => 1817-12-22T00:00Z
    datetime({year: 1818, week: 1}) => 1817-12-29T00:00Z
    datetime({year: 1818, week: 52}) => 1818-12-21T00:00Z
    datetime({year: 1818, week: 53}) => 1818-12-28T00:00Z
    datetime({year: 1819, week: 1}) => 1819-01-04T00:00Z
    datetime({year: 1819, week: 52}) => 1819-12-27T00:00Z
    datetime({dayOfWeek: 2, year: 1817, week: 1}) => 1816-12-31T00:00Z
    datetime({date: date('1816-12-30'), week: 2, dayOfWeek: 3}) => 1817-01-08T00:00Z
    datetime({date: date('1816-12-31'), week: 2}) => 1817-01-07T00:00Z
    datetime({date: date('1816-12-31'), year: 1817, week: 2}) => 1817-01-07T00:00Z
    date({year: 1984, month: 10, day: 11}) => 1984-10-11
    date({year: 1984, month: 10}) => 1984-10-01
    date({year: 1984, week: 10, dayOfWeek: 3}) => 1984-03-07
    date({year: 1984, week: 10}) => 1984-03-05
    date({year: 1984}) => 1984-01-01
    date({year: 1984, ordinalDay: 202}) => 1984-07-20
    date({year: 1984, quarter: 3, dayOfQuarter: 45}) => 1984-08-14
    date({year: 1984, quarter: 3}) => 1984-07-01
    localtime({hour: 12, minute: 31, second: 14, nanosecond: 789, millisecond: 123, microsecond: \
      456}) => 12:31:14.123456789
    localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}) => 12:31:14.645876123
    localtime({hour: 12, minute: 31, second: 14, microsecond: 645876}) => 12:31:14.645876
    localtime({hour: 12, minute: 31, second: 14, millisecond: 645}) => 12:31:14.645
    localtime({hour: 12, minute: 31, second: 14}) => 12:31:14
    localtime({hour: 12, minute: 31}) => 12:31
    localtime({hour: 12}) => 12:00
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      789, millisecond: 123, microsecond: 456}) => 1984-10-11T12:31:14.123456789
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}) => 1984-10-11T12:31:14.645876123
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      3}) => 1984-10-11T12:31:14.000000003
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, \
      microsecond: 645876}) => 1984-10-11T12:31:14.645876
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, \
      millisecond: 645}) => 1984-10-11T12:31:14.645
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14}) => \
      1984-10-11T12:31:14
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31}) => 1984-10-11T12:31
    localdatetime({year: 1984, month: 10, day: 11, hour: 12}) => 1984-10-11T12:00
    localdatetime({year: 1984, month: 10, day: 11}) => 1984-10-11T00:00
    localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}) => 1984-03-07T12:31:14.645876123
    localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      microsecond: 645876}) => 1984-03-07T12:31:14.645876
    localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      millisecond: 645}) => 1984-03-07T12:31:14.645
    localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14}) => \
      1984-03-07T12:31:14
    localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31}) => \
      1984-03-07T12:31
    localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12}) => 1984-03-07T12:00
    localdatetime({year: 1984, week: 10, dayOfWeek: 3}) => 1984-03-07T00:00
    localdatetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}) => 1984-07-20T12:31:14.645876123
    localdatetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, microsecond: \
      645876}) => 1984-07-20T12:31:14.645876
    localdatetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, millisecond: \
      645}) => 1984-07-20T12:31:14.645
    localdatetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14}) => \
      1984-07-20T12:31:14
    localdatetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31}) => 1984-07-20T12:31
    localdatetime({year: 1984, ordinalDay: 202, hour: 12}) => 1984-07-20T12:00
    localdatetime({year: 1984, ordinalDay: 202}) => 1984-07-20T00:00
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}) => 1984-08-14T12:31:14.645876123
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      microsecond: 645876}) => 1984-08-14T12:31:14.645876
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      millisecond: 645}) => 1984-08-14T12:31:14.645
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14}) \
      => 1984-08-14T12:31:14
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31}) => \
      1984-08-14T12:31
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12}) => 1984-08-14T12:00
    localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45}) => 1984-08-14T00:00
    localdatetime({year: 1984}) => 1984-01-01T00:00
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: 789, \
      millisecond: 123, microsecond: 456}) => 1984-10-11T12:31:14.123456789Z
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}) => 1984-10-11T12:31:14.645876123Z
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, microsecond: \
      645876}) => 1984-10-11T12:31:14.645876Z
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, millisecond: \
      645}) => 1984-10-11T12:31:14.645Z
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14}) => \
      1984-10-11T12:31:14Z
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31}) => 1984-10-11T12:31Z
    datetime({year: 1984, month: 10, day: 11, hour: 12}) => 1984-10-11T12:00Z
    datetime({year: 1984, month: 10, day: 11}) => 1984-10-11T00:00Z
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}) => 1984-03-07T12:31:14.645876123Z
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, microsecond: \
      645876}) => 1984-03-07T12:31:14.645876Z
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: \
      645}) => 1984-03-07T12:31:14.645Z
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14}) => \
      1984-03-07T12:31:14Z
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31}) => 1984-03-07T12:31Z
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12}) => 1984-03-07T12:00Z
    datetime({year: 1984, week: 10, dayOfWeek: 3}) => 1984-03-07T00:00Z
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123}) => 1984-07-20T12:31:14.645876123Z
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, microsecond: \
      645876}) => 1984-07-20T12:31:14.645876Z
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, millisecond: 645}) \
      => 1984-07-20T12:31:14.645Z
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14}) => \
      1984-07-20T12:31:14Z
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31}) => 1984-07-20T12:31Z
    datetime({year: 1984, ordinalDay: 202, hour: 12}) => 1984-07-20T12:00Z
    datetime({year: 1984, ordinalDay: 202}) => 1984-07-20T00:00Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}) => 1984-08-14T12:31:14.645876123Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      microsecond: 645876}) => 1984-08-14T12:31:14.645876Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      millisecond: 645}) => 1984-08-14T12:31:14.645Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14}) => \
      1984-08-14T12:31:14Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31}) => \
      1984-08-14T12:31Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12}) => 1984-08-14T12:00Z
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45}) => 1984-08-14T00:00Z
    datetime({year: 1984}) => 1984-01-01T00:00Z
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: 'Europe/Stockholm'}) => \
      1984-10-11T12:31:14.645876123+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: 'Europe/Stockholm'}) => 1984-10-11T12:31:14.645876+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, millisecond: \
      645, timezone: 'Europe/Stockholm'}) => 1984-10-11T12:31:14.645+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, timezone: \
      'Europe/Stockholm'}) => 1984-10-11T12:31:14+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, timezone: \
      'Europe/Stockholm'}) => 1984-10-11T12:31+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}) => \
      1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, timezone: 'Europe/Stockholm'}) => \
      1984-10-11T00:00+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: 'Europe/Stockholm'}) => \
      1984-03-07T12:31:14.645876123+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: 'Europe/Stockholm'}) => 1984-03-07T12:31:14.645876+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: \
      645, timezone: 'Europe/Stockholm'}) => 1984-03-07T12:31:14.645+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, timezone: \
      'Europe/Stockholm'}) => 1984-03-07T12:31:14+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, timezone: \
      'Europe/Stockholm'}) => 1984-03-07T12:31+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, timezone: 'Europe/Stockholm'}) => \
      1984-03-07T12:00+01:00[Europe/Stockholm]
    datetime({year: 1984, week: 10, dayOfWeek: 3, timezone: 'Europe/Stockholm'}) => \
      1984-03-07T00:00+01:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, nanosecond: \
      645876123, timezone: 'Europe/Stockholm'}) => \
      1984-07-20T12:31:14.645876123+02:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: 'Europe/Stockholm'}) => 1984-07-20T12:31:14.645876+02:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, millisecond: 645, \
      timezone: 'Europe/Stockholm'}) => 1984-07-20T12:31:14.645+02:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14, timezone: \
      'Europe/Stockholm'}) => 1984-07-20T12:31:14+02:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, hour: 12, minute: 31, timezone: 'Europe/Stockholm'}) \
      => 1984-07-20T12:31+02:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, hour: 12, timezone: 'Europe/Stockholm'}) => \
      1984-07-20T12:00+02:00[Europe/Stockholm]
    datetime({year: 1984, ordinalDay: 202, timezone: 'Europe/Stockholm'}) => \
      1984-07-20T00:00+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123, timezone: 'Europe/Stockholm'}) => \
      1984-08-14T12:31:14.645876123+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      microsecond: 645876, timezone: 'Europe/Stockholm'}) => \
      1984-08-14T12:31:14.645876+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      millisecond: 645, timezone: 'Europe/Stockholm'}) => \
      1984-08-14T12:31:14.645+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second: 14, \
      timezone: 'Europe/Stockholm'}) => 1984-08-14T12:31:14+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, timezone: \
      'Europe/Stockholm'}) => 1984-08-14T12:31+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, timezone: 'Europe/Stockholm'}) \
      => 1984-08-14T12:00+02:00[Europe/Stockholm]
    datetime({year: 1984, quarter: 3, dayOfQuarter: 45, timezone: 'Europe/Stockholm'}) => \
      1984-08-14T00:00+02:00[Europe/Stockholm]
    datetime({year: 1984, timezone: 'Europe/Stockholm'}) => \
      1984-01-01T00:00+01:00[Europe/Stockholm]
    datetime.fromepoch(416779, 999999999) => 1970-01-05T19:46:19.999999999Z
    datetime.fromepochmillis(237821673987) => 1977-07-15T13:34:33.987Z
    duration({days: 14, hours: 16, minutes: 12}) => P14DT16H12M
    duration({months: 5, days: 1.5}) => P5M1DT12H
    duration({months: 0.75}) => P22DT19H51M49.5S
    duration({weeks: 2.5}) => P17DT12H
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70}) => \
      P12Y5M14DT16H13M10S
    duration({days: 14, seconds: 70, milliseconds: 1}) => P14DT1M10.001S
    duration({days: 14, seconds: 70, microseconds: 1}) => P14DT1M10.000001S
    duration({days: 14, seconds: 70, nanoseconds: 1}) => P14DT1M10.000000001S
    duration({minutes: 1.5, seconds: 1}) => PT1M31S
    time({hour: 12, minute: 34, second: 56, timezone: '+02:05:00'}) => 12:34:56+02:05
    time({hour: 12, minute: 34, second: 56, timezone: '+02:05:59'}) => 12:34:56+02:05:59
    time({hour: 12, minute: 34, second: 56, timezone: '-02:05:07'}) => 12:34:56-02:05:07
    datetime({year: 1984, month: 10, day: 11, hour: 12, minute: 34, second: 56, timezone: \
      '+02:05:59'}) => 1984-10-11T12:34:56+02:05:59
    """
  )
}
