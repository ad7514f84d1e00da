/// Interned names of one sort (labels, types or keys), numbered by first use.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [ExactName: UInt32] = [:]

  /// The number of a name, if it was ever used.
  func number(of name: String) -> UInt32? { numbers[ExactName(text: name)] }

  /// The name of a number; empty if the table has no such number.
  func name(_ number: UInt32) -> String {
    Int(number) < names.count ? names[Int(number)] : ""
  }

  /// The number of a name, given one if it is new; `nil` when `limit` names are in use.
  mutating func intern(_ name: String, limit: Int) -> UInt32? {
    if let known = number(of: name) { return known }
    guard names.count < limit else { return nil }
    let number = UInt32(names.count)
    names.append(name)
    numbers[ExactName(text: name)] = number
    return number
  }
}

/// A name by its code points.
///
/// Swift's own equality would take "é" in one code point and in two for the same name; the language
/// does not.
private struct ExactName: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool { Text.areEqual(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
