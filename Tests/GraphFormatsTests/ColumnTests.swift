import NetworkGraph
import TestSupport
import Testing

@testable import GraphFormats

/// Numbers, types of columns, identifiers and headers, each by itself.
@Suite("CSV columns")
struct ColumnTests {
  @Test(
    "integers that can stand for their text",
    arguments: [
      ("0", 0), ("7", 7), ("-12", -12), ("9223372036854775807", Int64.max),
      ("-9223372036854775808", Int64.min), ("007", nil), ("+5", nil), ("-0", nil), ("", nil),
      ("-", nil), ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1 ", nil),
      ("99999999999999999999", nil), ("1.0", nil), ("1e3", nil),
    ] as [(String, Int64?)]
  )
  func integers(text: String, expected: Int64?) {
    let found = Array(text.utf8).withUnsafeBufferPointer { NumberText.canonicalInteger($0) }
    #expect(found == expected)
  }

  @Test(
    "decimals that inference takes for numbers",
    arguments: [
      ("1.5", 1.5), ("-0.25", -0.25), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1.5E-3", 0.0015),
      ("12", 12), ("9007199254740993", nil), ("1e400", nil), ("1e-400", nil), ("0.0", 0),
      ("01.5", nil), ("+1.5", nil), ("1,5", nil), ("NaN", nil), ("inf", nil), (".", nil),
      ("1e", nil), ("e5", nil), ("1.2.3", nil), ("0x10", nil), ("1_000", nil), (" 1.5", nil),
      ("123456789012345678.5", 123456789012345678.5),
      ("2.2250738585072014e-308", 2.2250738585072014e-308),
    ] as [(String, Double?)]
  )
  func decimals(text: String, expected: Double?) {
    let found = Array(text.utf8).withUnsafeBufferPointer { NumberText.inferredDouble($0) }
    #expect(found == expected)
  }

  @Test("decimals are read as the standard library reads them", arguments: 0..<200)
  func randomDecimals(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let bits = UInt64.random(in: 0...UInt64.max, using: &numbers)
      let digits = Int.random(in: -999_999_999...999_999_999, using: &numbers)
      let float = Double(bitPattern: bits)
      for text in [
        float.isFinite ? "\(float)" : "NaN", "\(Double(digits) / 1000)",
        "\(digits).\(bits % 100_000)e\(Int(bits % 40) - 20)",
      ] {
        let found = Array(text.utf8).withUnsafeBufferPointer { NumberText.declaredDouble($0) }
        guard let expected = Double(text) else {
          #expect(found == nil || found?.isFinite == true, "\(text)")
          continue
        }
        #expect(found == expected || (found?.isNaN == true && expected.isNaN), "\(text)")
        let inferred = Array(text.utf8).withUnsafeBufferPointer { NumberText.inferredDouble($0) }
        #expect(inferred == nil || inferred == expected, "\(text)")
        #expect(inferred != nil || text == "NaN" || expected.magnitude < 1 || text.contains("e"))
      }
    }
  }

  /// The kind and the values of a column of cells.
  static func column(
    _ cells: [String],
    declared: CellType? = nil
  ) throws -> (type: String, values: [Value], misfits: [Int]) {
    let lines = cells.map { $0.contains("\n") ? "\"\($0)\"" : $0 }
    // A second column keeps lines with an empty cell from being empty lines.
    let text = "a,b\n" + lines.map { $0 + ",x\n" }.joined()
    let folder = try CSVTestFolder(["a.csv": text])
    let reader = try CSVReader(source: ByteSource(path: folder.path + "/a.csv", name: "a.csv"))
    let block = CellBlock(width: 2, cellTarget: 6)
    var store = ColumnStore(declared: declared)
    while try reader.next(block) {
      block.rows.keepAll()
      store.append(block.rows, 0)
    }
    guard let column = FinishedColumn(store, separator: nil) else { return ("", [], []) }
    return (column.type.name, cells.indices.map { column.value($0) }, column.misfits)
  }

  @Test(
    "the type is that of the whole column",
    arguments: [
      (["1", "2", "-3"], "int", [.int(1), .int(2), .int(-3)]),
      (["", "1", "", "2"], "int", [.null, .int(1), .null, .int(2)]),
      (["1", "2", "2.5"], "double", [.double(1), .double(2), .double(2.5)]),
      (["2.50", "1", "", "x"], "string", [.string("2.50"), .string("1"), .null, .string("x")]),
      (["1", "007"], "string", [.string("1"), .string("007")]),
      (["10", "20", "+5"], "string", [.string("10"), .string("20"), .string("+5")]),
      (["TRUE", "FALSE", ""], "boolean", [.bool(true), .bool(false), .null]),
      (["true", "False", "1"], "string", [.string("true"), .string("False"), .string("1")]),
      (["", "true", "yes"], "string", [.null, .string("true"), .string("yes")]),
      (
        ["1", "9007199254740993", "1.5"], "string",
        [
          .string("1"), .string("9007199254740993"), .string("1.5"),
        ]
      ),
      (["1.5", "9007199254740993"], "string", [.string("1.5"), .string("9007199254740993")]),
      (
        ["2016", "2016-05", "2016-05-01"], "string",
        [
          .string("2016"), .string("2016-05"), .string("2016-05-01"),
        ]
      ),
      (["", "", ""], "", []),
      (["99999999999999999999"], "string", [.string("99999999999999999999")]),
      (
        ["1", "1", "1", "1", "1", "1", "x"], "string",
        [
          .string("1"), .string("1"), .string("1"), .string("1"), .string("1"), .string("1"),
          .string("x"),
        ]
      ),
    ] as [([String], String, [Value])]
  )
  func inference(cells: [String], type: String, values: [Value]) throws {
    let found = try Self.column(cells)
    #expect(found.type == type)
    #expect(found.values.map(\.description) == values.map(\.description))
  }

  @Test("a declared type is kept, and what does not fit stays text")
  func declared() throws {
    let integers = try Self.column(["007", "+5", "x", "", " 3 "], declared: CellType(.integer))
    #expect(integers.type == "int")
    #expect(integers.values.map(\.description) == ["7", "5", "'x'", "null", "3"])
    #expect(integers.misfits == [2])
    let decimals = try Self.column(["1", "NaN", "-Infinity", "x"], declared: CellType(.decimal))
    #expect(decimals.values.map(\.description) == ["1.0", "NaN", "-Infinity", "'x'"])
    let truths = try Self.column(["True", "FALSE", "1"], declared: CellType(.truth))
    #expect(truths.values.map(\.description) == ["true", "false", "'1'"])
    let texts = try Self.column(["1", "\"\"", ""], declared: CellType(.text))
    #expect(texts.values.map(\.description) == ["'1'", "''", "null"])
    let list = CellType(.integer, isList: true)
    let lists = try Self.column(["1;2", "3", "", "1;x"], declared: list)
    #expect(lists.values.map(\.description) == ["[1, 2]", "[3]", "null", "'1;x'"])
    #expect(lists.misfits == [3])
    let bars = try Self.column(["a|b", "c"], declared: CellType(.text, isList: true))
    #expect(bars.values.map(\.description) == ["['a', 'b']", "['c']"])
  }

  @Test("inference agrees with a look at all cells", arguments: 0..<200)
  func randomInference(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let pools = [
      ["1", "22", "-3", "", "0"], ["1", "2.5", "", "-0.5"], ["true", "FALSE", "", "True"],
      ["1", "2.5", "true", "", "x"], ["1", "007", ""], ["", ""],
    ]
    let pool = pools[Int.random(in: 0..<pools.count, using: &numbers)]
    let cells = (0..<Int.random(in: 1..<12, using: &numbers)).map { _ in
      pool[Int.random(in: 0..<pool.count, using: &numbers)]
    }
    let full = cells.filter { !$0.isEmpty }
    let isCanonical = full.allSatisfy { Int64($0).map(String.init) == $0 }
    let isDecimal = full.allSatisfy { Double($0) != nil && !$0.hasPrefix("0") || $0 == "0" }
    let isTruth = full.allSatisfy { ["true", "false"].contains($0.lowercased()) }
    let expected =
      full.isEmpty
      ? "" : isCanonical ? "int" : isDecimal ? "double" : isTruth ? "boolean" : "string"
    let found = try Self.column(cells)
    #expect(found.type == expected, "seed \(seed): \(cells)")
    if expected == "string" {
      let values = cells.map { $0.isEmpty ? Value.null : .string($0) }
      #expect(found.values == values, "seed \(seed)")
    }
  }

  @Test("identifiers are found by their text", arguments: 0..<60)
  func identifiers(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    var table = IdentifierTable()
    var model: [[UInt8]: UInt32] = [:]
    let range = [50, 5_000, Int.max][Int(seed % 3)]
    for step in 0..<3_000 {
      let integer = Int.random(in: 0..<range, using: &numbers)
      let text: String
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: text = "\(integer)"
      case 1: text = "-\(integer)"
      case 2: text = "0\(integer % 500)"
      case 3: text = "p-\(integer % 700)-\(integer % 3)"
      default: text = "\(integer % 2_000)"
      }
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        #expect(table.find(buffer) == model[bytes] ?? IdentifierTable.none)
        let known = table.insert(buffer, UInt32(step))
        #expect(known == model[bytes] ?? IdentifierTable.none)
        if known == IdentifierTable.none {
          model[bytes] = UInt32(step)
        } else if step % 7 == 0 {
          table.replace(buffer, UInt32(step))
          model[bytes] = UInt32(step)
        }
      }
    }
    #expect(table.count == model.count)
    for (bytes, value) in model {
      bytes.withUnsafeBufferPointer { #expect(table.find($0) == value) }
    }
  }

  @Test("headers are taken apart")
  func headers() {
    #expect(HeaderCell("name").name == "name")
    #expect(HeaderCell("year:int").type == CellType(.integer))
    #expect(HeaderCell("year:int").name == "year")
    #expect(HeaderCell("tags:string[]").type == CellType(.text, isList: true))
    #expect(HeaderCell("id:ID(Person)").mark == .id(group: "Person"))
    #expect(HeaderCell("id:ID(Person)").name == "id")
    #expect(HeaderCell(":ID{id-type: long}").mark == .id(group: nil))
    #expect(HeaderCell(":START_ID(A)").mark == .source(group: "A"))
    #expect(HeaderCell(":END_ID").mark == .target(group: nil))
    #expect(HeaderCell(":LABEL").mark == .label)
    #expect(HeaderCell(":LABEL{json}").holdsJSON)
    #expect(HeaderCell(":TYPE").mark == .type)
    #expect(HeaderCell("x:IGNORE").mark == .ignored)
    #expect(HeaderCell("born:date").type == CellType(.temporal(.date)))
    #expect(HeaderCell("days:Date[]").type == CellType(.temporal(.date), isList: true))
    #expect(HeaderCell("place:point").type?.keptAsText == true)
    #expect(HeaderCell("dc:creator").name == "dc:creator")
    #expect(HeaderCell("a:int:string").name == "a:int")
    #expect(HeaderCell(":string").name.isEmpty)
    #expect(HeaderCell(":").name == ":")
  }

  @Test("lines of rows are kept where they jump")
  func lineMap() {
    var map = LineMap()
    let lines = [2, 3, 4, 7, 8, 20, 21, 22, 40]
    for line in lines { map.append(line) }
    #expect(lines.indices.map { map[$0] } == lines)
    #expect(map[99] == 0)
  }
}
