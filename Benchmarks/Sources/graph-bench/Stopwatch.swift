import Glibc

/// The time that has passed and the time that the process has computed, in seconds.
struct Stopwatch {
  private let wallStart = Self.seconds(CLOCK_MONOTONIC)
  private let cpuStart = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

  /// The seconds since the stopwatch was made.
  var wall: Double { Self.seconds(CLOCK_MONOTONIC) - wallStart }
  /// The seconds of computing since then, over all threads.
  var cpu: Double { Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpuStart }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The middle of some numbers, of the two middle ones the mean; 0 when there are none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The most memory that the process has held, in megabytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}
