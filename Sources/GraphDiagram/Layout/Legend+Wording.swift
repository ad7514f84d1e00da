internal import Glibc

/// How names and numbers are written in the legend.
extension Legend {
  /// The words for a type: `WORKS_FOR` is printed "works for"; other notations stay as they are.
  static func wording(ofType type: String) -> String {
    guard !type.isEmpty else { return "of no type" }
    let isConstant = type.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isUppercase || ("0"..."9").contains($0)
    }
    guard isConstant else { return type }
    return type.lowercased().split(separator: "_").joined(separator: " ")
  }

  /// The value with one significant digit.
  static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value > 1e-300 else { return 0 }
    let power = pow(10, floor(log10(value)))
    return (value / power).rounded() * power
  }

  /// The value with three significant digits, large ones in groups of three digits.
  static func wording(ofValue value: Double) -> String {
    guard value != 0 else { return "0" }
    guard value > 0 else { return "−" + wording(ofValue: -value) }
    guard value >= 0.001, value < 1e15 else {
      let exponent = Int(floor(log10(value)))
      let mantissa = (value / pow(10, Double(exponent)) * 100).rounded() / 100
      return "\(mantissa)e\(exponent)"
    }
    if value >= 100 {
      let digits = String(Int(value.rounded()))
      var result = ""
      for (index, digit) in digits.enumerated() {
        if index > 0 && (digits.count - index) % 3 == 0 { result.append(",") }
        result.append(digit)
      }
      return result
    }
    let places = value >= 10 ? 1 : value >= 1 ? 2 : 4
    let factor = pow(10, Double(places))
    let text = String((value * factor).rounded() / factor)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
