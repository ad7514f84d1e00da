extension TimeZoneRules {
  /// Reads the data of a zone in the format TZif, version 2 or later (RFC 8536).
  ///
  /// Returns `nil` if the bytes are not such data, or count leap seconds.
  convenience init?(decoding bytes: [UInt8], named name: String) {
    var reader = BigEndianReader(bytes: bytes)
    // The first block holds 32-bit times for old readers: only its length matters.
    guard let old = reader.header(), old.version >= UInt8(ascii: "2"),
      reader.skip(old.bodyLength(timeSize: 4)),
      let header = reader.header(), header.leapCount == 0
    else { return nil }

    var times: [Int64] = []
    for _ in 0..<header.timeCount {
      guard let time = reader.integer(size: 8) else { return nil }
      guard times.last.map({ $0 < time }) ?? true else { return nil }
      times.append(time)
    }
    var indices: [Int] = []
    for _ in 0..<header.timeCount {
      guard let index = reader.byte() else { return nil }
      indices.append(Int(index))
    }
    var types: [UTCOffset] = []
    for _ in 0..<header.typeCount {
      guard let seconds = reader.integer(size: 4),
        let offset = try? UTCOffset(secondsAheadOfUTC: seconds), reader.skip(2)
      else { return nil }
      types.append(offset)
    }
    guard let initial = types.first, indices.allSatisfy({ $0 < types.count }),
      reader.skip(header.abbreviationLength + header.standardCount + header.utcCount),
      let footer = reader.footer()
    else { return nil }
    var future: YearlyOffsetRule?
    if !footer.isEmpty {
      guard let rule = YearlyOffsetRule(posix: footer) else { return nil }
      future = rule
    }
    self.init(
      name: name,
      initial: initial,
      transitions: times,
      offsets: indices.map { types[$0] },
      future: future
    )
  }
}

/// A position in bytes that hold integers with their highest byte first.
private struct BigEndianReader {
  let bytes: [UInt8]
  var position = 0

  /// The counts at the head of a data block.
  struct Header {
    var version: UInt8
    var utcCount: Int
    var standardCount: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var abbreviationLength: Int

    func bodyLength(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + abbreviationLength
        + leapCount * (timeSize + 4) + standardCount + utcCount
    }
  }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= bytes.count - position else { return false }
    position += count
    return true
  }

  mutating func integer(size: Int) -> Int64? {
    guard bytes.count - position >= size else { return nil }
    var bits: UInt64 = 0
    for byte in bytes[position..<position + size] { bits = bits << 8 | UInt64(byte) }
    position += size
    return size == 4
      ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }

  /// A count, which can never exceed the bytes that there are.
  private mutating func count() -> Int? {
    guard let value = integer(size: 4), value >= 0, value <= bytes.count else { return nil }
    return Int(value)
  }

  mutating func header() -> Header? {
    guard bytes.count - position >= 44,
      bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { return nil }
    let version = bytes[position + 4]
    position += 20
    guard let utcCount = count(), let standardCount = count(), let leapCount = count(),
      let timeCount = count(), let typeCount = count(), let abbreviationLength = count()
    else { return nil }
    return Header(
      version: version,
      utcCount: utcCount,
      standardCount: standardCount,
      leapCount: leapCount,
      timeCount: timeCount,
      typeCount: typeCount,
      abbreviationLength: abbreviationLength
    )
  }

  /// The text between the two line feeds that end the data.
  mutating func footer() -> [UInt8]? {
    let lineFeed = UInt8(ascii: "\n")
    guard byte() == lineFeed, let end = bytes[position...].firstIndex(of: lineFeed) else {
      return nil
    }
    return Array(bytes[position..<end])
  }
}
