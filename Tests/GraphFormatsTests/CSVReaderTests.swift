import TestSupport
import Testing

@testable import GraphFormats

/// Files as rows of texts, through blocks of any size.
@Suite("CSV reader")
struct CSVReaderTests {
  /// All rows, the header first.
  static func rows(
    _ bytes: [UInt8],
    blockSize: Int = 1 << 18,
    recordLimit: Int = 1 << 26,
    delimiter: UInt8? = nil,
    encoding: CSVEncoding = .utf8
  ) throws -> (rows: [[String]], irregular: [String]) {
    let folder = try CSVTestFolder()
    try folder.write("a.csv", bytes)
    let reader = try CSVReader(
      source: ByteSource(path: folder.path + "/a.csv", name: "a.csv"),
      settings: .init(
        delimiter: delimiter,
        encoding: encoding,
        blockSize: blockSize,
        recordLimit: recordLimit
      )
    )
    let block = CellBlock(width: reader.header.count, cellTarget: min(32_768, blockSize))
    var rows = [reader.header]
    var irregular: [String] = []
    while try reader.next(block) {
      let cells = block.rows
      for row in 0..<cells.count { rows.append((0..<cells.width).map { cells.text(row, $0) }) }
      irregular += block.irregularities.map { "\($0.line) \($0.kind)" }
    }
    return (rows, irregular)
  }

  static func rows(_ text: String, blockSize: Int = 1 << 18) throws -> [[String]] {
    try rows(Array(text.utf8), blockSize: blockSize).rows
  }

  @Test(
    "quotes, line ends and delimiters",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\nx y\tz;\n", [["a", "b"], ["x y", "z;"]]),
      ("sep=\na,b\n1,2\n", [["sep="], ["a"], ["1"]]),
      ("sep=;\na;b,c\n1;2\n", [["a", "b,c"], ["1", "2"]]),
      ("a,b\n\"1,\n2\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["1,\n2", "say \"hi\""]]),
      ("a,b\n\"\"\"\",\"\"\n", [["a", "b"], ["\"", ""]]),
      ("a,b\n5\" pipe,x\n", [["a", "b"], ["5\" pipe", "x"]]),
      ("a,b\n\"1\" ,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"Bob\" Smith,2\n", [["a", "b"], ["\"Bob\" Smith", "2"]]),
      (" a , b\n 1 , 2\n", [["a", "b"], [" 1 ", " 2"]]),
      ("\" a \",b\n1,2\n", [[" a ", "b"], ["1", "2"]]),
      ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
      (
        "a,b,c\n1\n1,2,3,4\n1,2,3,\n",
        [
          ["a", "b", "c"], ["1", "", ""], ["1", "2", "3"], ["1", "2", "3"],
        ]
      ),
      ("a\n1\n\n2\n", [["a"], ["1"], ["2"]]),
      ("a,b\n", [["a", "b"]]),
      ("\n\na,b\n1,é\u{1F600}\n", [["a", "b"], ["1", "é\u{1F600}"]]),
    ]
  )
  func shapes(text: String, expected: [[String]]) throws {
    for blockSize in [16, 17, 19, 23, 64, 1 << 18] {
      #expect(try Self.rows(text, blockSize: blockSize) == expected, "block of \(blockSize)")
    }
  }

  @Test("irregular rows are named with their lines")
  func irregularities() throws {
    let text = "a,b\n1\n\"x\ny\",2\n1,2,3\n,\n\"a\"b,1\n1,2,\n"
    let found = try Self.rows(Array(text.utf8)).irregular
    #expect(
      found == [
        "2 tooFewCells(1)", "5 tooManyCells(3)", "6 blank", "7 textAfterQuote",
      ]
    )
  }

  @Test("Latin-1 becomes UTF-8, with the quotation marks of Windows")
  func latin() throws {
    let bytes = Array("a,b\n".utf8) + [0xE9, 0x2C, 0x93, 0x80, 0xFF, 0x94, 0x0A]
    for blockSize in [16, 20, 1 << 18] {
      let rows = try Self.rows(bytes, blockSize: blockSize, encoding: .latin1).rows
      #expect(rows == [["a", "b"], ["é", "\u{201C}€ÿ\u{201D}"]])
    }
  }

  @Test(
    "what is no text is refused with its place",
    arguments: [
      ([0x61, 0x0A, 0x31, 0x0A, 0x20, 0xE9, 0x0A], ImportError.Code.invalidEncoding, 3, 2),
      ([0x61, 0x0A, 0x31, 0xC3], .invalidEncoding, 2, 2),
      ([0x61, 0x0A, 0x31, 0x00, 0x0A], .binaryFile, 2, 2),
      ([0x61, 0x0A, 0xED, 0xA0, 0x80], .invalidEncoding, 2, 1),
      ([0x61, 0x0A, 0xC0, 0x80], .invalidEncoding, 2, 1),
    ]
  )
  func badBytes(bytes: [UInt8], code: ImportError.Code, line: Int, column: Int) throws {
    let error = #expect(throws: ImportError.self) { try Self.rows(bytes) }
    #expect(error?.code == code)
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.file == "a.csv")
  }

  @Test(
    "other formats are refused by name",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x00], "Excel"), ([0x1F, 0x8B, 0x08], "gzip"),
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
    ] as [([UInt8], String)]
  )
  func otherFormats(bytes: [UInt8], word: String) throws {
    let error = #expect(throws: ImportError.self) { try Self.rows(bytes) }
    #expect(error?.code == .binaryFile)
    #expect(error?.sentence.contains(word) == true)
  }

  @Test("a quote that is not closed is reported where it was opened")
  func unclosedQuote() throws {
    let text = Array("a,b\n1,2\n3,\"x\ny\nz\n".utf8)
    for blockSize in [16, 1 << 18] {
      let error = #expect(throws: ImportError.self) { try Self.rows(text, blockSize: blockSize) }
      #expect(error?.code == .unclosedQuote)
      #expect(error?.line == 3)
    }
    let long = Array("a,b\n1,\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5000)
    let error = #expect(throws: ImportError.self) {
      try Self.rows(long, blockSize: 64, recordLimit: 1024)
    }
    #expect(error?.code == .unclosedQuote)
    #expect(error?.line == 2)
    let plain = Array("a,b\n1,".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5000)
    let other = #expect(throws: ImportError.self) {
      try Self.rows(plain, blockSize: 64, recordLimit: 1024)
    }
    #expect(other?.code == .recordTooLarge)
  }

  @Test(
    "an empty file and a file of empty lines have no header",
    arguments: ["", "\n\r\n", ",,\n"]
  )
  func empty(text: String) throws {
    let error = #expect(throws: ImportError.self) { try Self.rows(text) }
    #expect(error?.code == .emptyFile)
  }

  /// Cuts bytes the slow way: the whole file at once, one byte after the other.
  static func oracle(_ bytes: [UInt8], _ delimiter: UInt8) -> [[[UInt8]]]? {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var at = 0
    func isEnd(_ index: Int) -> Bool {
      index >= bytes.count || [delimiter, 0x0A, 0x0D].contains(bytes[index])
    }
    while at < bytes.count || !row.isEmpty {
      var cell: [UInt8] = []
      let start = at
      if at < bytes.count, bytes[at] == 0x22 {
        at += 1
        while true {
          guard at < bytes.count else { return nil }
          if bytes[at] != 0x22 {
            cell.append(bytes[at])
            at += 1
          } else if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
            cell.append(0x22)
            at += 2
          } else {
            break
          }
        }
        at += 1
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        if !isEnd(at) {
          while !isEnd(at) { at += 1 }
          cell = Array(bytes[start..<at])
        }
      } else {
        while !isEnd(at) { at += 1 }
        cell = Array(bytes[start..<at])
      }
      row.append(cell)
      if at < bytes.count, bytes[at] == delimiter {
        at += 1
        continue
      }
      rows.append(row)
      row = []
      if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
      at += 1
    }
    return rows
  }

  @Test("random files are cut as the slow reader cuts them", arguments: 0..<200)
  func random(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let alphabet = Array(",,,;\"\"\n\n\r ab1".utf8)
    var bytes = Array("h,i,j\n".utf8)
    for _ in 0..<Int.random(in: 0..<80, using: &numbers) {
      bytes.append(alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)])
    }
    let expected = Self.oracle(bytes, 0x2C)
    for blockSize in [16, 21, 1 << 12] {
      guard let expected else {
        let error = #expect(throws: ImportError.self, "seed \(seed)") {
          try Self.rows(bytes, blockSize: blockSize, delimiter: 0x2C)
        }
        #expect(error?.code == .unclosedQuote)
        continue
      }
      let found = try Self.rows(bytes, blockSize: blockSize, delimiter: 0x2C).rows
      // Rows without text are passed over, or not, depending on their quotes: left out on both sides.
      let texts = expected.map { row in
        (0..<3).map { $0 < row.count ? String(decoding: row[$0], as: UTF8.self) : "" }
      }
      let kept = found.filter { $0.contains { !$0.isEmpty } }
      #expect(kept == texts.filter { $0.contains { !$0.isEmpty } }, "seed \(seed), \(blockSize)")
    }
  }

  @Test("text is checked as the standard library checks it", arguments: 0..<300)
  func textCheck(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    let pieces: [[UInt8]] = [
      Array("abcdefgh".utf8), Array("é".utf8), Array("漢".utf8), Array("\u{1F600}".utf8), [0xC3],
      [0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xFF], [0x7F],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<20, using: &numbers) {
      let isGood = Int.random(in: 0..<12, using: &numbers) > 0
      bytes += pieces[Int.random(in: 0..<(isGood ? 4 : pieces.count), using: &numbers)]
    }
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let outcome = bytes.withUnsafeBufferPointer { TextCheck.check($0, from: 0) }
    #expect((outcome == .text(upTo: bytes.count)) == isValid, "seed \(seed)")
  }
}
