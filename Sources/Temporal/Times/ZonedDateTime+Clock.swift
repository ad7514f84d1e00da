import Glibc

extension ZonedDateTime {
  /// The present moment in UTC, from the system's clock, with its nanoseconds.
  public static func now() throws(TemporalError) -> ZonedDateTime {
    var reading = timespec()
    clock_gettime(CLOCK_REALTIME, &reading)
    return try ZonedDateTime(
      epochSecond: Int64(reading.tv_sec),
      nanosecond: Int64(reading.tv_nsec)
    )
  }
}
