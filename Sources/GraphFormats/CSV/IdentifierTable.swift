/// From the text of an identifier to a number.
///
/// Texts are compared byte by byte. Most identifiers are small integers: those index an array. All
/// others go through hashing, canonical integers by their value, everything else by its bytes.
struct IdentifierTable {
  static let none = UInt32.max

  private(set) var count = 0
  /// By the integer that the text is.
  private var direct: [UInt32] = []
  private var integerSlots: [(key: Int64, value: UInt32)] = []
  private var integerCount = 0
  /// Positions in the list of texts, 0 for a free slot and else one more.
  private var textSlots: [UInt32] = []
  private var textBytes: [UInt8] = []
  private var texts: [(end: Int, hash: UInt64, value: UInt32)] = []

  /// The number of a text, or `none`.
  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let integer = NumberText.canonicalInteger(text) { return find(integer) }
    return findText(text)
  }

  /// Gives a text a number unless it has one; returns the number that it had, or `none`.
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ value: UInt32) -> UInt32 {
    let known = find(text)
    guard known == Self.none else { return known }
    count += 1
    if let integer = NumberText.canonicalInteger(text) {
      insert(integer, value)
    } else {
      insertText(text, value)
    }
    return Self.none
  }

  /// Replaces the number of a text that has one.
  mutating func replace(_ text: UnsafeBufferPointer<UInt8>, _ value: UInt32) {
    if let integer = NumberText.canonicalInteger(text) {
      if integer >= 0, integer < direct.count, direct[Int(integer)] != Self.none {
        direct[Int(integer)] = value
      } else if !integerSlots.isEmpty {
        let slot = integerSlot(integer)
        if integerSlots[slot].value != Self.none { integerSlots[slot].value = value }
      }
    } else if !textSlots.isEmpty {
      let position = textSlots[textSlot(text, Self.hash(text))]
      if position > 0 { texts[Int(position) - 1].value = value }
    }
  }

  // MARK: - Integers

  @inline(__always)
  private func find(_ integer: Int64) -> UInt32 {
    if integer >= 0, integer < direct.count {
      let value = direct[Int(integer)]
      if value != Self.none { return value }
    }
    return integerCount == 0 ? Self.none : integerSlots[integerSlot(integer)].value
  }

  private mutating func insert(_ integer: Int64, _ value: UInt32) {
    // The array may have four times the entries that it needs, not more.
    if integer >= 0, integer < 4 * count + 1024 {
      if integer >= direct.count {
        let size = max(Int(integer) + 1, min(direct.count * 2, 4 * count + 1024))
        direct.append(contentsOf: repeatElement(Self.none, count: size - direct.count))
      }
      direct[Int(integer)] = value
      return
    }
    if integerSlots.count < 2 * (integerCount + 1) {
      let old = integerSlots
      integerSlots = Array(repeating: (0, Self.none), count: max(16, old.count * 2))
      for entry in old where entry.value != Self.none {
        integerSlots[integerSlot(entry.key)] = entry
      }
    }
    integerSlots[integerSlot(integer)] = (integer, value)
    integerCount += 1
  }

  /// The slot that holds an integer, or the free one where it belongs.
  private func integerSlot(_ integer: Int64) -> Int {
    let mask = integerSlots.count - 1
    var slot = Int(truncatingIfNeeded: Self.mix(UInt64(bitPattern: integer))) & mask
    while integerSlots[slot].value != Self.none, integerSlots[slot].key != integer {
      slot = (slot + 1) & mask
    }
    return slot
  }

  // MARK: - Texts

  private func findText(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !textSlots.isEmpty else { return Self.none }
    let position = textSlots[textSlot(text, Self.hash(text))]
    return position == 0 ? Self.none : texts[Int(position) - 1].value
  }

  private mutating func insertText(_ text: UnsafeBufferPointer<UInt8>, _ value: UInt32) {
    if textSlots.count < 2 * (texts.count + 1) {
      textSlots = Array(repeating: 0, count: max(16, textSlots.count * 2))
      let mask = textSlots.count - 1
      for (position, entry) in texts.enumerated() {
        var slot = Int(truncatingIfNeeded: entry.hash) & mask
        while textSlots[slot] != 0 { slot = (slot + 1) & mask }
        textSlots[slot] = UInt32(position + 1)
      }
    }
    let hash = Self.hash(text)
    textBytes.append(contentsOf: text)
    let slot = textSlot(text, hash)
    texts.append((textBytes.count, hash, value))
    textSlots[slot] = UInt32(truncatingIfNeeded: texts.count)
  }

  /// The slot that holds a text, or the free one where it belongs.
  private func textSlot(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = textSlots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while textSlots[slot] != 0 {
      let position = Int(textSlots[slot]) - 1
      if texts[position].hash == hash, isText(position, text) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isText(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position == 0 ? 0 : texts[position - 1].end
    let count = texts[position].end - start
    guard count == text.count else { return false }
    return textBytes.withUnsafeBufferPointer { bytes in
      for index in 0..<count where bytes[start + index] != text[index] { return false }
      return true
    }
  }

  // MARK: - Hashing

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    guard let base = UnsafeRawPointer(text.baseAddress) else { return hash }
    var at = 0
    while at + 8 <= text.count {
      hash = mix(hash ^ base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    return mix(hash ^ rest)
  }

  /// Spreads all bits of a number over all others.
  @inline(__always)
  private static func mix(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    let folded = product.high ^ product.low
    return folded ^ folded >> 29
  }
}
