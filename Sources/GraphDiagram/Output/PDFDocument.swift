/// The one thing in a PDF that differs from run to run: the moment it was made.
///
/// The moment is written as the clock on the wall has it, and with the zone, so that even the length
/// differs between time zones. The table of the places of objects is corrected for that.
enum PDFDocument {
  private static let date = Array("D:20000101000000Z".utf8)

  /// The document with one and the same creation date.
  static func withoutDate(_ data: [UInt8]) -> [UInt8] {
    let key = Array("/CreationDate (".utf8)
    guard let place = firstPlace(of: key, in: data),
      let end = data[(place + key.count)...].firstIndex(of: UInt8(ascii: ")"))
    else { return data }
    let written = place + key.count..<end
    let shift = date.count - written.count
    guard shift != 0 else {
      var result = data
      result.replaceSubrange(written, with: date)
      return result
    }
    guard let table = PlaceTable(data), table.start > end else { return data }
    var result = table.moved(by: shift, after: end)
    result.replaceSubrange(written, with: date)
    return result
  }

  fileprivate static func firstPlace(of key: [UInt8], in data: [UInt8]) -> Int? {
    var index = 0
    while index + key.count <= data.count {
      if data[index] == key[0], data[index..<index + key.count].elementsEqual(key) { return index }
      index += 1
    }
    return nil
  }

  fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}

/// The table at the end of a PDF that says where each object starts: lines of twenty bytes, with the
/// place in ten digits, and after the table its own place.
private struct PlaceTable {
  private let data: [UInt8]
  /// Where the table starts.
  let start: Int
  /// Where the number that says this is written.
  private let ownPlace: Range<Int>

  /// Finds the table; `nil` where the document has none of this form.
  init?(_ data: [UInt8]) {
    let word = Array("\nstartxref\n".utf8)
    let tail = max(0, data.count - 100)
    guard let place = PDFDocument.firstPlace(of: word, in: Array(data[tail...])) else { return nil }
    let first = tail + place + word.count
    let last = data[first...].firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let name = Array("xref\n".utf8)
    guard let last, let start = PDFDocument.number(data[first..<last]), start >= 0,
      start < first - name.count, data[start..<start + name.count].elementsEqual(name)
    else { return nil }
    self.data = data
    self.start = start
    ownPlace = first..<last
  }

  /// The document in which all that starts after a place is said to start so much later.
  func moved(by shift: Int, after place: Int) -> [UInt8] {
    var result = data
    for line in data[start..<ownPlace.lowerBound].split(separator: UInt8(ascii: "\n"))
    where line.count == 19 && line.suffix(3).elementsEqual(Array(" n ".utf8)) {
      let digits = line.startIndex..<line.startIndex + 10
      guard let old = PDFDocument.number(data[digits]), old > place else { continue }
      result.replaceSubrange(digits, with: Self.padded(old + shift))
    }
    result.replaceSubrange(ownPlace, with: Array(String(start + shift).utf8))
    return result
  }

  private static func padded(_ number: Int) -> [UInt8] {
    let digits = Array(String(max(0, number)).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, 10 - digits.count)) + digits
  }
}
