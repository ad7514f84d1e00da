/// The one thing in a PDF that differs from run to run: the moment it was made.
enum PDFDocument {
  /// The document with every digit of its creation date overwritten; no offset in it moves.
  static func withoutDate(_ data: [UInt8]) -> [UInt8] {
    var result = data
    let key = Array("/CreationDate (".utf8)
    var index = 0
    while index + key.count <= result.count {
      guard result[index] == key[0], result[index..<index + key.count].elementsEqual(key) else {
        index += 1
        continue
      }
      index += key.count
      // A date is D:YYYYMMDDhhmmss and a zone; month and day must not be zero.
      let template = Array("D:20000101000000".utf8)
      var place = 0
      while index < result.count, result[index] != UInt8(ascii: ")") {
        if place < template.count {
          result[index] = template[place]
        } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(result[index]) {
          result[index] = UInt8(ascii: "0")
        } else if result[index] == UInt8(ascii: "-") {
          result[index] = UInt8(ascii: "+")
        }
        place += 1
        index += 1
      }
    }
    return result
  }
}
