/// Finds the byte between cells: comma, semicolon or tab.
enum DelimiterSniffer {
  /// The records that are looked at, the header among them.
  private static let recordLimit = 50

  /// The candidate that cuts the header into several cells and most records into as many.
  ///
  /// Without one that cuts the header the file has a single column, and a comma does no harm.
  static func delimiter(of start: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var best = UInt8(ascii: ",")
    var bestShare = 0.0
    var bestWidth = 1
    for candidate in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      let widths = widths(of: start, delimiter: candidate)
      guard let header = widths.first, header > 1 else { continue }
      let share = Double(widths.count { $0 == header }) / Double(widths.count)
      if share > bestShare || (share == bestShare && header > bestWidth) {
        (best, bestShare, bestWidth) = (candidate, share, header)
      }
    }
    return best
  }

  /// The number of cells of the first records, empty lines left out.
  private static func widths(
    of bytes: UnsafeBufferPointer<UInt8>,
    delimiter: UInt8
  ) -> [Int] {
    var widths: [Int] = []
    var width = 1
    var isQuoted = false
    var hasJustClosed = false
    var isCellStart = true
    var isEmpty = true
    for byte in bytes {
      if isQuoted {
        if byte == UInt8(ascii: "\"") { (isQuoted, hasJustClosed) = (false, true) }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where isCellStart || hasJustClosed:
        isQuoted = true
        (isCellStart, isEmpty) = (false, false)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isEmpty { widths.append(width) }
        if widths.count == recordLimit { return widths }
        (width, isCellStart, isEmpty) = (1, true, true)
      case delimiter:
        width += 1
        (isCellStart, isEmpty) = (true, false)
      default:
        (isCellStart, isEmpty) = (false, false)
      }
      hasJustClosed = false
    }
    // The last record may be cut off by the end of the bytes; it counts only when it is alone.
    if widths.isEmpty, !isEmpty { widths.append(width) }
    return widths
  }
}
