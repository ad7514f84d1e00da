extension ConformanceTables {
  /// Durations in text and arithmetic.
  static let durations = rows(
    """
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) => P12Y5M14DT16H13M10.000000001S
    duration({years: 12, months: 5, days: -14, hours: 16}) => P12Y5M-14DT16H
    duration({minutes: 12, seconds: -60}) => PT11M
    duration({seconds: 2, milliseconds: -1}) => PT1.999S
    duration({seconds: -2, milliseconds: 1}) => PT-1.999S
    duration({seconds: -2, milliseconds: -1}) => PT-2.001S
    duration({days: 1, milliseconds: 1}) => P1DT0.001S
    duration({days: 1, milliseconds: -1}) => P1DT-0.001S
    duration({seconds: 60, milliseconds: -1}) => PT59.999S
    duration({seconds: -60, milliseconds: 1}) => PT-59.999S
    duration({seconds: -60, milliseconds: -1}) => PT-1M-0.001S
    date({year: 1984, month: 10, day: 11}) + duration({years: 12, months: 5, days: 14, hours: \
      16, minutes: 12, seconds: 70, nanoseconds: 2}) => 1997-03-25
    date({year: 1984, month: 10, day: 11}) - duration({years: 12, months: 5, days: 14, hours: \
      16, minutes: 12, seconds: 70, nanoseconds: 2}) => 1972-04-27
    date({year: 1984, month: 10, day: 11}) + duration({months: 1, days: -14, hours: 16, minutes: \
      -12, seconds: 70}) => 1984-10-28
    date({year: 1984, month: 10, day: 11}) - duration({months: 1, days: -14, hours: 16, minutes: \
      -12, seconds: 70}) => 1984-09-25
    date({year: 1984, month: 10, day: 11}) + duration({years: 12.5, months: 5.5, days: 14.5, \
      hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3}) => 1997-10-11
    date({year: 1984, month: 10, day: 11}) - duration({years: 12.5, months: 5.5, days: 14.5, \
      hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3}) => 1971-10-12
    time({hour: 12, minute: 31, second: 14, nanosecond: 1, timezone: '+01:00'}) + \
      duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      2}) => 04:44:24.000000003+01:00
    time({hour: 12, minute: 31, second: 14, nanosecond: 1, timezone: '+01:00'}) - \
      duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      2}) => 20:18:03.999999999+01:00
    time({hour: 12, minute: 31, second: 14, nanosecond: 1, timezone: '+01:00'}) + \
      duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      04:20:24.000000001+01:00
    time({hour: 12, minute: 31, second: 14, nanosecond: 1, timezone: '+01:00'}) - \
      duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      20:42:04.000000001+01:00
    time({hour: 12, minute: 31, second: 14, nanosecond: 1, timezone: '+01:00'}) + \
      duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) => 22:29:27.500000004+01:00
    time({hour: 12, minute: 31, second: 14, nanosecond: 1, timezone: '+01:00'}) - \
      duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) => 02:33:00.499999998+01:00
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      1}) + duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, \
      nanoseconds: 2}) => 1997-03-26T04:44:24.000000003
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      1}) - duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, \
      nanoseconds: 2}) => 1972-04-26T20:18:03.999999999
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      1}) + duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      1984-10-29T04:20:24.000000001
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      1}) - duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      1984-09-24T20:42:04.000000001
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      1}) + duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: \
      70.5, nanoseconds: 3}) => 1997-10-11T22:29:27.500000004
    localdatetime({year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond: \
      1}) - duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: \
      70.5, nanoseconds: 3}) => 1971-10-12T02:33:00.499999998
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) + duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, \
      nanoseconds: 1}) => P24Y10M28DT32H26M20.000000002S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) - duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, \
      nanoseconds: 1}) => PT0S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) + duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      P12Y6MT32H2M20.000000001S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) - duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      P12Y4M28DT24M0.000000001S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) + duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: \
      70.5, nanoseconds: 3}) => P25Y4M43DT50H11M23.500000004S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) - duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: \
      70.5, nanoseconds: 3}) => P-6M-15DT-17H-45M-3.500000002S
    duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) + duration({years: \
      12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 1}) => \
      P12Y6MT32H2M20.000000001S
    duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) - duration({years: \
      12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 1}) => \
      P-12Y-4M-28DT-24M-0.000000001S
    duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) + duration({months: \
      1, days: -14, hours: 16, minutes: -12, seconds: 70}) => P2M-28DT31H38M20S
    duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) - duration({months: \
      1, days: -14, hours: 16, minutes: -12, seconds: 70}) => PT0S
    duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) + duration({years: \
      12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3}) \
      => P13Y15DT49H47M23.500000003S
    duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) - duration({years: \
      12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3}) \
      => P-12Y-10M-43DT-18H-9M-3.500000003S
    duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) + duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, \
      seconds: 70, nanoseconds: 1}) => P25Y4M43DT50H11M23.500000004S
    duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) - duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, \
      seconds: 70, nanoseconds: 1}) => P6M15DT17H45M3.500000002S
    duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) + duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      P13Y15DT49H47M23.500000003S
    duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) - duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}) => \
      P12Y10M43DT18H9M3.500000003S
    duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) + duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: \
      12.5, seconds: 70.5, nanoseconds: 3}) => P25Y10M58DT67H56M27.000000006S
    duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, \
      nanoseconds: 3}) - duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: \
      12.5, seconds: 70.5, nanoseconds: 3}) => PT0S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) * 1 => P12Y5M14DT16H13M10.000000001S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) / 1 => P12Y5M14DT16H13M10.000000001S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) * 2 => P24Y10M28DT32H26M20.000000002S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) / 2 => P6Y2M22DT13H21M8S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) * 0.5 => P6Y2M22DT13H21M8S
    duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: \
      1}) / 0.5 => P24Y10M28DT32H26M20.000000002S
    """
  )
}
