/// Interned names of one sort (labels, types or keys), numbered by first use.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: UInt32] = [:]

  /// The number of a name, if it was ever used.
  func number(of name: String) -> UInt32? { numbers[name] }

  /// The number of a name, given one if it is new; `nil` when `limit` names are in use.
  mutating func intern(_ name: String, limit: Int) -> UInt32? {
    if let known = numbers[name] { return known }
    guard names.count < limit else { return nil }
    let number = UInt32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }
}
