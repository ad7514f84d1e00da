/// Numbers and times as people read them.
enum CountWords {
  /// A count with commas between its thousands: `1,960`.
  static func text(of count: Int) -> String {
    let digits = Array(String(count.magnitude))
    var text = count < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A count with its noun: `1 row`, `1,960 rows`, `no rows`.
  static func text(of count: Int, _ noun: String) -> String {
    switch count {
    case 0: "no \(noun)s"
    case 1: "1 \(noun)"
    default: "\(text(of: count)) \(noun)s"
    }
  }

  /// A time in the unit that suits it: `0.4 ms`, `12 ms`, `1.3 s`, `2 min 5 s`.
  static func text(of time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    switch microseconds {
    case ..<50: return "<0.1 ms"
    case ..<10_000: return "\(tenths(microseconds, of: 1_000)) ms"
    case ..<1_000_000: return "\((microseconds + 500) / 1_000) ms"
    case ..<60_000_000: return "\(tenths(microseconds, of: 1_000_000)) s"
    default:
      let whole = (microseconds + 500_000) / 1_000_000
      return "\(whole / 60) min \(whole % 60) s"
    }
  }

  private static func tenths(_ number: Int, of unit: Int) -> String {
    let tenths = (number * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10)"
  }
}
