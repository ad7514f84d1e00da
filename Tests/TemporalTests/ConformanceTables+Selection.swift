extension ConformanceTables {
  /// Values from parts of other values.
  static let selection = rows(
    """
    localtime(localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123})) => \
      12:31:14.645876123
    localtime({time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123})}) => \
      12:31:14.645876123
    localtime({time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), \
      second: 42}) => 12:31:42.645876123
    localtime(time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'})) \
      => 12:31:14.645876
    localtime({time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: \
      '+01:00'})}) => 12:31:14.645876
    localtime({time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: \
      '+01:00'}), second: 42}) => 12:31:42.645876
    localtime(localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: \
      14, millisecond: 645})) => 12:31:14.645
    localtime({time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645})}) => 12:31:14.645
    localtime({time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), second: 42}) => 12:31:42.645
    localtime(datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'})) => 12:00
    localtime({time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'})}) \
      => 12:00
    localtime({time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      second: 42}) => 12:00:42
    time(localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123})) => \
      12:31:14.645876123Z
    time({time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123})}) => \
      12:31:14.645876123Z
    time({time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), timezone: \
      '+05:00'}) => 12:31:14.645876123+05:00
    time({time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), second: \
      42}) => 12:31:42.645876123Z
    time({time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), second: \
      42, timezone: '+05:00'}) => 12:31:42.645876123+05:00
    time(time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'})) => \
      12:31:14.645876+01:00
    time({time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: \
      '+01:00'})}) => 12:31:14.645876+01:00
    time({time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: \
      '+01:00'}), timezone: '+05:00'}) => 16:31:14.645876+05:00
    time({time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: \
      '+01:00'}), second: 42}) => 12:31:42.645876+01:00
    time({time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: \
      '+01:00'}), second: 42, timezone: '+05:00'}) => 16:31:42.645876+05:00
    time(localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      millisecond: 645})) => 12:31:14.645Z
    time({time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: \
      14, millisecond: 645})}) => 12:31:14.645Z
    time({time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: \
      14, millisecond: 645}), timezone: '+05:00'}) => 12:31:14.645+05:00
    time({time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: \
      14, millisecond: 645}), second: 42}) => 12:31:42.645Z
    time({time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: \
      14, millisecond: 645}), second: 42, timezone: '+05:00'}) => 12:31:42.645+05:00
    time(datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'})) => \
      12:00+01:00
    time({time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'})}) => 12:00+01:00
    time({time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'}), timezone: '+05:00'}) => 16:00+05:00
    time({time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'}), second: 42}) => 12:00:42+01:00
    time({time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'}), second: 42, timezone: '+05:00'}) => 16:00:42+05:00
    localdatetime({date: date({year: 1984, month: 10, day: 11}), hour: 10, minute: 10, second: \
      10}) => 1984-10-11T10:10:10
    localdatetime({date: date({year: 1984, month: 10, day: 11}), day: 28, hour: 10, minute: 10, \
      second: 10}) => 1984-10-28T10:10:10
    localdatetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: \
      31, second: 14, millisecond: 645}), hour: 10, minute: 10, second: 10}) => \
      1984-03-07T10:10:10
    localdatetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: \
      31, second: 14, millisecond: 645}), day: 28, hour: 10, minute: 10, second: 10}) => \
      1984-03-28T10:10:10
    localdatetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      '+01:00'}), hour: 10, minute: 10, second: 10}) => 1984-10-11T10:10:10
    localdatetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      '+01:00'}), day: 28, hour: 10, minute: 10, second: 10}) => 1984-10-28T10:10:10
    localdatetime(localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645})) => 1984-03-07T12:31:14.645
    localdatetime({datetime: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, \
      minute: 31, second: 14, millisecond: 645})}) => 1984-03-07T12:31:14.645
    localdatetime({datetime: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, \
      minute: 31, second: 14, millisecond: 645}), day: 28, second: 42}) => 1984-03-28T12:31:42.645
    localdatetime(datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'})) => \
      1984-10-11T12:00
    localdatetime({datetime: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      '+01:00'})}) => 1984-10-11T12:00
    localdatetime({datetime: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      '+01:00'}), day: 28, second: 42}) => 1984-10-28T12:00:42
    datetime({date: date({year: 1984, month: 10, day: 11}), hour: 10, minute: 10, second: 10}) \
      => 1984-10-11T10:10:10Z
    datetime({date: date({year: 1984, month: 10, day: 11}), hour: 10, minute: 10, second: 10, \
      timezone: '+05:00'}) => 1984-10-11T10:10:10+05:00
    datetime({date: date({year: 1984, month: 10, day: 11}), day: 28, hour: 10, minute: 10, \
      second: 10}) => 1984-10-28T10:10:10Z
    datetime({date: date({year: 1984, month: 10, day: 11}), day: 28, hour: 10, minute: 10, \
      second: 10, timezone: 'Pacific/Honolulu'}) => 1984-10-28T10:10:10-10:00[Pacific/Honolulu]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), hour: 10, minute: 10, second: 10}) => 1984-03-07T10:10:10Z
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), hour: 10, minute: 10, second: 10, timezone: '+05:00'}) => \
      1984-03-07T10:10:10+05:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), day: 28, hour: 10, minute: 10, second: 10}) => \
      1984-03-28T10:10:10Z
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), day: 28, hour: 10, minute: 10, second: 10, timezone: \
      'Pacific/Honolulu'}) => 1984-03-28T10:10:10-10:00[Pacific/Honolulu]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      hour: 10, minute: 10, second: 10}) => 1984-10-11T10:10:10Z
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      hour: 10, minute: 10, second: 10, timezone: '+05:00'}) => 1984-10-11T10:10:10+05:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      day: 28, hour: 10, minute: 10, second: 10}) => 1984-10-28T10:10:10Z
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      day: 28, hour: 10, minute: 10, second: 10, timezone: 'Pacific/Honolulu'}) => \
      1984-10-28T10:10:10-10:00[Pacific/Honolulu]
    datetime({year: 1984, month: 10, day: 11, time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123})}) => 1984-10-11T12:31:14.645876123Z
    datetime({year: 1984, month: 10, day: 11, time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}), timezone: '+05:00'}) => 1984-10-11T12:31:14.645876123+05:00
    datetime({year: 1984, month: 10, day: 11, time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}), second: 42}) => 1984-10-11T12:31:42.645876123Z
    datetime({year: 1984, month: 10, day: 11, time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}), second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-11T12:31:42.645876123-10:00[Pacific/Honolulu]
    datetime({year: 1984, month: 10, day: 11, time: time({hour: 12, minute: 31, second: 14, \
      microsecond: 645876, timezone: '+01:00'})}) => 1984-10-11T12:31:14.645876+01:00
    datetime({year: 1984, month: 10, day: 11, time: time({hour: 12, minute: 31, second: 14, \
      microsecond: 645876, timezone: '+01:00'}), timezone: '+05:00'}) => \
      1984-10-11T16:31:14.645876+05:00
    datetime({year: 1984, month: 10, day: 11, time: time({hour: 12, minute: 31, second: 14, \
      microsecond: 645876, timezone: '+01:00'}), second: 42}) => 1984-10-11T12:31:42.645876+01:00
    datetime({year: 1984, month: 10, day: 11, time: time({hour: 12, minute: 31, second: 14, \
      microsecond: 645876, timezone: '+01:00'}), second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-11T01:31:42.645876-10:00[Pacific/Honolulu]
    datetime({year: 1984, month: 10, day: 11, time: localdatetime({year: 1984, week: 10, \
      dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645})}) => \
      1984-10-11T12:31:14.645Z
    datetime({year: 1984, month: 10, day: 11, time: localdatetime({year: 1984, week: 10, \
      dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645}), timezone: '+05:00'}) => \
      1984-10-11T12:31:14.645+05:00
    datetime({year: 1984, month: 10, day: 11, time: localdatetime({year: 1984, week: 10, \
      dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645}), second: 42}) => \
      1984-10-11T12:31:42.645Z
    datetime({year: 1984, month: 10, day: 11, time: localdatetime({year: 1984, week: 10, \
      dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645}), second: 42, timezone: \
      'Pacific/Honolulu'}) => 1984-10-11T12:31:42.645-10:00[Pacific/Honolulu]
    datetime({year: 1984, month: 10, day: 11, time: datetime({year: 1984, month: 10, day: 11, \
      hour: 12, timezone: 'Europe/Stockholm'})}) => 1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, time: datetime({year: 1984, month: 10, day: 11, \
      hour: 12, timezone: 'Europe/Stockholm'}), timezone: '+05:00'}) => 1984-10-11T16:00+05:00
    datetime({year: 1984, month: 10, day: 11, time: datetime({year: 1984, month: 10, day: 11, \
      hour: 12, timezone: 'Europe/Stockholm'}), second: 42}) => \
      1984-10-11T12:00:42+01:00[Europe/Stockholm]
    datetime({year: 1984, month: 10, day: 11, time: datetime({year: 1984, month: 10, day: 11, \
      hour: 12, timezone: 'Europe/Stockholm'}), second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-11T01:00:42-10:00[Pacific/Honolulu]
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localtime({hour: 12, minute: \
      31, second: 14, nanosecond: 645876123})}) => 1984-10-11T12:31:14.645876123Z
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localtime({hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), timezone: '+05:00'}) => \
      1984-10-11T12:31:14.645876123+05:00
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localtime({hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), day: 28, second: 42}) => \
      1984-10-28T12:31:42.645876123Z
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localtime({hour: 12, minute: \
      31, second: 14, nanosecond: 645876123}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) \
      => 1984-10-28T12:31:42.645876123-10:00[Pacific/Honolulu]
    datetime({date: date({year: 1984, month: 10, day: 11}), time: time({hour: 12, minute: 31, \
      second: 14, microsecond: 645876, timezone: '+01:00'})}) => 1984-10-11T12:31:14.645876+01:00
    datetime({date: date({year: 1984, month: 10, day: 11}), time: time({hour: 12, minute: 31, \
      second: 14, microsecond: 645876, timezone: '+01:00'}), timezone: '+05:00'}) => \
      1984-10-11T16:31:14.645876+05:00
    datetime({date: date({year: 1984, month: 10, day: 11}), time: time({hour: 12, minute: 31, \
      second: 14, microsecond: 645876, timezone: '+01:00'}), day: 28, second: 42}) => \
      1984-10-28T12:31:42.645876+01:00
    datetime({date: date({year: 1984, month: 10, day: 11}), time: time({hour: 12, minute: 31, \
      second: 14, microsecond: 645876, timezone: '+01:00'}), day: 28, second: 42, timezone: \
      'Pacific/Honolulu'}) => 1984-10-28T01:31:42.645876-10:00[Pacific/Honolulu]
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localdatetime({year: 1984, \
      week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645})}) => \
      1984-10-11T12:31:14.645Z
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localdatetime({year: 1984, \
      week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645}), timezone: \
      '+05:00'}) => 1984-10-11T12:31:14.645+05:00
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localdatetime({year: 1984, \
      week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645}), day: 28, \
      second: 42}) => 1984-10-28T12:31:42.645Z
    datetime({date: date({year: 1984, month: 10, day: 11}), time: localdatetime({year: 1984, \
      week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, millisecond: 645}), day: 28, \
      second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-28T12:31:42.645-10:00[Pacific/Honolulu]
    datetime({date: date({year: 1984, month: 10, day: 11}), time: datetime({year: 1984, month: \
      10, day: 11, hour: 12, timezone: 'Europe/Stockholm'})}) => \
      1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime({date: date({year: 1984, month: 10, day: 11}), time: datetime({year: 1984, month: \
      10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}), timezone: '+05:00'}) => \
      1984-10-11T16:00+05:00
    datetime({date: date({year: 1984, month: 10, day: 11}), time: datetime({year: 1984, month: \
      10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}), day: 28, second: 42}) => \
      1984-10-28T12:00:42+01:00[Europe/Stockholm]
    datetime({date: date({year: 1984, month: 10, day: 11}), time: datetime({year: 1984, month: \
      10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}), day: 28, second: 42, timezone: \
      'Pacific/Honolulu'}) => 1984-10-28T01:00:42-10:00[Pacific/Honolulu]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123})}) => 1984-03-07T12:31:14.645876123Z
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}), timezone: '+05:00'}) => 1984-03-07T12:31:14.645876123+05:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}), day: 28, second: 42}) => 1984-03-28T12:31:42.645876123Z
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localtime({hour: 12, minute: 31, second: 14, \
      nanosecond: 645876123}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-03-28T12:31:42.645876123-10:00[Pacific/Honolulu]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: time({hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: '+01:00'})}) => 1984-03-07T12:31:14.645876+01:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: time({hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: '+01:00'}), timezone: '+05:00'}) => 1984-03-07T16:31:14.645876+05:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: time({hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: '+01:00'}), day: 28, second: 42}) => 1984-03-28T12:31:42.645876+01:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: time({hour: 12, minute: 31, second: 14, microsecond: \
      645876, timezone: '+01:00'}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-03-28T01:31:42.645876-10:00[Pacific/Honolulu]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, \
      hour: 12, minute: 31, second: 14, millisecond: 645})}) => 1984-03-07T12:31:14.645Z
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, \
      hour: 12, minute: 31, second: 14, millisecond: 645}), timezone: '+05:00'}) => \
      1984-03-07T12:31:14.645+05:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, \
      hour: 12, minute: 31, second: 14, millisecond: 645}), day: 28, second: 42}) => \
      1984-03-28T12:31:42.645Z
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, \
      hour: 12, minute: 31, second: 14, millisecond: 645}), day: 28, second: 42, timezone: \
      'Pacific/Honolulu'}) => 1984-03-28T12:31:42.645-10:00[Pacific/Honolulu]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: datetime({year: 1984, month: 10, day: 11, hour: 12, \
      timezone: 'Europe/Stockholm'})}) => 1984-03-07T12:00+01:00[Europe/Stockholm]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: datetime({year: 1984, month: 10, day: 11, hour: 12, \
      timezone: 'Europe/Stockholm'}), timezone: '+05:00'}) => 1984-03-07T16:00+05:00
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: datetime({year: 1984, month: 10, day: 11, hour: 12, \
      timezone: 'Europe/Stockholm'}), day: 28, second: 42}) => \
      1984-03-28T12:00:42+02:00[Europe/Stockholm]
    datetime({date: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), time: datetime({year: 1984, month: 10, day: 11, hour: 12, \
      timezone: 'Europe/Stockholm'}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-03-28T00:00:42-10:00[Pacific/Honolulu]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123})}) => \
      1984-10-11T12:31:14.645876123Z
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), timezone: \
      '+05:00'}) => 1984-10-11T12:31:14.645876123+05:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), day: 28, second: \
      42}) => 1984-10-28T12:31:42.645876123Z
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localtime({hour: 12, minute: 31, second: 14, nanosecond: 645876123}), day: 28, second: \
      42, timezone: 'Pacific/Honolulu'}) => 1984-10-28T12:31:42.645876123-10:00[Pacific/Honolulu]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'})}) => \
      1984-10-11T12:31:14.645876+01:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'}), \
      timezone: '+05:00'}) => 1984-10-11T16:31:14.645876+05:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'}), \
      day: 28, second: 42}) => 1984-10-28T12:31:42.645876+01:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'}), \
      day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-28T01:31:42.645876-10:00[Pacific/Honolulu]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      millisecond: 645})}) => 1984-10-11T12:31:14.645Z
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      millisecond: 645}), timezone: '+05:00'}) => 1984-10-11T12:31:14.645+05:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      millisecond: 645}), day: 28, second: 42}) => 1984-10-28T12:31:42.645Z
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, \
      millisecond: 645}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-28T12:31:42.645-10:00[Pacific/Honolulu]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'})}) \
      => 1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}), \
      timezone: '+05:00'}) => 1984-10-11T16:00+05:00
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}), \
      day: 28, second: 42}) => 1984-10-28T12:00:42+01:00[Europe/Stockholm]
    datetime({date: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}), \
      time: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}), \
      day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-28T01:00:42-10:00[Pacific/Honolulu]
    datetime(localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: \
      14, millisecond: 645})) => 1984-03-07T12:31:14.645Z
    datetime({datetime: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645})}) => 1984-03-07T12:31:14.645Z
    datetime({datetime: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), timezone: '+05:00'}) => 1984-03-07T12:31:14.645+05:00
    datetime({datetime: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), day: 28, second: 42}) => 1984-03-28T12:31:42.645Z
    datetime({datetime: localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, \
      second: 14, millisecond: 645}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-03-28T12:31:42.645-10:00[Pacific/Honolulu]
    datetime(datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'})) \
      => 1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime({datetime: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'})}) => 1984-10-11T12:00+01:00[Europe/Stockholm]
    datetime({datetime: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'}), timezone: '+05:00'}) => 1984-10-11T16:00+05:00
    datetime({datetime: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'}), day: 28, second: 42}) => 1984-10-28T12:00:42+01:00[Europe/Stockholm]
    datetime({datetime: datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: \
      'Europe/Stockholm'}), day: 28, second: 42, timezone: 'Pacific/Honolulu'}) => \
      1984-10-28T01:00:42-10:00[Pacific/Honolulu]
    """
  )
}
