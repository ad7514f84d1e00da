/// How the bytes of a file stand for characters.
public enum CSVEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, checked, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// Latin-1 as programs of Western Europe write it: bytes 128 to 159 are read as Windows-1252
  /// has them (quotation marks, dashes, the euro sign).
  case latin1 = "latin-1"

  /// The encoding of a name as people write it, upper case or not, with or without the hyphen.
  init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "latin-1", "latin1", "iso-8859-1", "windows-1252", "cp1252": self = .latin1
    default: return nil
    }
  }

  /// The characters of bytes 128 to 159; the five that are not assigned stay what they are.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// Writes Latin-1 bytes as UTF-8 and returns how many bytes that took: at most three for each.
  static func transcode(
    _ latin: UnsafeRawBufferPointer,
    into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var count = 0
    for byte in latin {
      if byte < 0x80 {
        text[count] = byte
        count += 1
        continue
      }
      let scalar = byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt16(byte)
      if scalar < 0x800 {
        text[count] = 0xC0 | UInt8(scalar >> 6)
        text[count + 1] = 0x80 | UInt8(scalar & 0x3F)
        count += 2
      } else {
        text[count] = 0xE0 | UInt8(scalar >> 12)
        text[count + 1] = 0x80 | UInt8(scalar >> 6 & 0x3F)
        text[count + 2] = 0x80 | UInt8(scalar & 0x3F)
        count += 3
      }
    }
    return count
  }
}
