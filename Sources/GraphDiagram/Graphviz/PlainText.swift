/// Text made safe and short enough for Graphviz: cleaned, wrapped, escaped.
enum PlainText {
  /// More than this makes Graphviz slow, or ends the process.
  static let characterLimit = 500
  /// The most lines of one text.
  static let lineLimit = 20

  /// The text with at most 500 characters and 20 lines, line ends as `\n`, other control characters
  /// replaced, and without marks that would reorder what follows.
  static func cleaned(_ text: String, limit: Int = characterLimit) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var lines = 1
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      guard count < limit else {
        result.append("…")
        break
      }
      guard let kept = replacement(for: scalar) else { continue }
      if kept == "\n" {
        lines += 1
        guard lines <= lineLimit else {
          result.append("…")
          break
        }
      }
      result.append(kept)
      count += 1
    }
    return String(result)
  }

  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: "\n"
    case 0x09: " "
    case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    case 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }

  /// One line as Graphviz reads it: backslashes, ampersands and angle brackets are written out.
  static func escaped(_ line: some StringProtocol) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text in lines of at most `width` characters (wide ones count twice), broken at spaces where
  /// there are some, and evened out; what needs more than `limit` lines ends in an ellipsis.
  static func wrapped(_ text: String, width: Int, limit: Int) -> [String] {
    let paragraphs = cleaned(text).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    let width = max(1, width)
    let lines = broken(paragraphs, width: width)
    guard lines.count <= limit else {
      var cut = Array(lines.prefix(max(1, limit)))
      var last = cut.removeLast()
      while !last.isEmpty && columns(last) >= width {
        // A piece of a word says less than none.
        if let space = last.lastIndex(of: " ") {
          last = String(last[..<space])
        } else {
          last.removeLast()
        }
      }
      while last.last == " " || last.last == "," { last.removeLast() }
      return cut + [last + "…"]
    }
    // The narrowest width that needs no more lines gives lines of like length.
    var narrow = width
    while narrow > 1, broken(paragraphs, width: narrow - 1).count <= lines.count,
      paragraphs.allSatisfy({ $0.allSatisfy { columns($0) < narrow } })
    {
      narrow -= 1
    }
    return broken(paragraphs, width: narrow)
  }

  private static func broken(_ paragraphs: [[String]], width: Int) -> [String] {
    var lines: [String] = []
    for words in paragraphs {
      var line = ""
      var used = 0
      for word in words {
        let needed = columns(word)
        if used > 0 && used + 1 + needed <= width {
          line += " " + word
          used += 1 + needed
          continue
        }
        if used > 0 { lines.append(line) }
        line = ""
        used = 0
        for character in word {
          let step = columns(of: character)
          if used > 0 && used + step > width {
            lines.append(line)
            line = ""
            used = 0
          }
          line.append(character)
          used += step
        }
      }
      if used > 0 || !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  /// The width in columns of a typewriter.
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
