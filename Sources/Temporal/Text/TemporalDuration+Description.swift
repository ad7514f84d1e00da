extension TemporalDuration: CustomStringConvertible {
  /// The duration as `P1Y2M3DT4H5M6.7S`, without the parts that are zero; `PT0S` if all are.
  ///
  /// Every part has its own sign; hours, minutes and seconds share one.
  public var description: String {
    guard self != .zero else { return "PT0S" }
    var text = "P"
    TemporalDuration.append(months / 12, "Y", to: &text)
    TemporalDuration.append(months % 12, "M", to: &text)
    TemporalDuration.append(days, "D", to: &text)
    guard seconds != 0 || nanoseconds != 0 else { return text }
    text += "T"
    // Seconds are rounded down; the text counts both parts in one direction.
    let isNegative = seconds < 0
    let hasFraction = nanoseconds > 0
    let whole = isNegative && hasFraction ? seconds + 1 : seconds
    let fraction =
      isNegative && hasFraction ? LocalTime.nanosecondsPerSecond - nanoseconds : nanoseconds
    TemporalDuration.append(whole / 3600, "H", to: &text)
    TemporalDuration.append(whole / 60 % 60, "M", to: &text)
    let second = whole % 60
    guard second != 0 || hasFraction else { return text }
    if isNegative { text += "-" }
    text += String(second.magnitude)
    if hasFraction {
      let digits = String(fraction + LocalTime.nanosecondsPerSecond).dropFirst()
      text += "."
      text += digits.prefix(through: digits.lastIndex { $0 != "0" } ?? digits.startIndex)
    }
    return text + "S"
  }

  private static func append(_ number: Int64, _ unit: String, to text: inout String) {
    guard number != 0 else { return }
    text += "\(number)\(unit)"
  }
}
