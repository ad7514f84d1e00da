import Foundation
import GraphFormats
import Testing

/// Tables that a query may read, and those that it may not.
@Suite("tables for queries")
struct CSVTableTests {
  private func rows(_ table: CSVTable) throws -> [[String?]] {
    var rows: [[String?]] = []
    while true {
      let piece = try table.next()
      guard !piece.isEmpty else { return rows }
      rows += piece
    }
  }

  private func failure(_ folders: ReadableFolders, _ location: String) -> ImportError.Code? {
    do throws(ImportError) {
      _ = try folders.table(at: location, hasHeaders: false)
      return nil
    } catch {
      return error.code
    }
  }

  @Test
  func cellsAreTexts() throws {
    let folder = try CSVTestFolder(["a.csv": " a ,b\n1,\n\"\",\" x\"\n2\n"])
    let folders = try ReadableFolders([folder.path])
    let plain = try folders.table(at: "a.csv", hasHeaders: false)
    #expect(plain.header.isEmpty)
    #expect(try rows(plain) == [[" a ", "b"], ["1", nil], ["", " x"], ["2", nil]])
    let named = try folders.table(at: "a.csv", hasHeaders: true)
    #expect(named.header == ["a", "b"])
    #expect(try rows(named) == [["1", nil], ["", " x"], ["2", nil]])
  }

  @Test
  func theSeparatorIsTheOneThatIsGiven() throws {
    let folder = try CSVTestFolder(["a.csv": "a;b\n1;2\n", "many.csv": "a,b\n1,2,3\n"])
    let folders = try ReadableFolders([folder.path])
    #expect(try rows(folders.table(at: "a.csv", hasHeaders: false)) == [["a;b"], ["1;2"]])
    let semicolons = try folders.table(
      at: "a.csv",
      delimiter: UInt8(ascii: ";"),
      hasHeaders: false
    )
    #expect(try rows(semicolons) == [["a", "b"], ["1", "2"]])
    let many = try folders.table(at: "many.csv", hasHeaders: true)
    #expect(throws: ImportError.self) { try rows(many) }
  }

  @Test
  func everyRowOfALargeTableComes() throws {
    let lines = (0..<20_000).map { "\($0),x\($0)" }
    let folder = try CSVTestFolder(["a.csv": lines.joined(separator: "\n")])
    let table = try ReadableFolders([folder.path]).table(at: "a.csv", hasHeaders: false)
    #expect(try rows(table) == (0..<20_000).map { ["\($0)", "x\($0)"] })
  }

  @Test
  func locationsInsideOfTheFolders() throws {
    let (one, two) = (try CSVTestFolder(["a b.csv": "x"]), try CSVTestFolder(["b.csv": "y"]))
    try FileManager.default.createDirectory(
      atPath: two.path + "/sub",
      withIntermediateDirectories: true
    )
    try two.write("sub/c.csv", Array("z".utf8))
    // A file stands for its folder.
    let folders = try ReadableFolders([one.path, two.path + "/b.csv"])
    for (location, cell) in [
      ("a b.csv", "x"), ("file:///a%20b.csv", "x"), ("/a b.csv", "x"), ("b.csv", "y"),
      ("./b.csv", "y"), ("sub/c.csv", "z"), ("sub/../b.csv", "y"), ("file:///sub/c.csv", "z"),
      (two.path + "/b.csv", "y"), ("file://" + two.path + "/b.csv", "y"),
    ] {
      #expect(try rows(folders.table(at: location, hasHeaders: false)) == [[cell]], "\(location)")
    }
  }

  @Test
  func locationsOutsideOfThem() throws {
    let outer = try CSVTestFolder(["secret.csv": "x"])
    let inner = outer.path + "/inner"
    let manager = FileManager.default
    try manager.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try manager.createDirectory(atPath: inner + "-more", withIntermediateDirectories: true)
    try outer.write("inner-more/d.csv", Array("x".utf8))
    try manager.createSymbolicLink(
      atPath: inner + "/link.csv",
      withDestinationPath: outer.path + "/secret.csv"
    )
    try manager.createSymbolicLink(atPath: inner + "/up", withDestinationPath: outer.path)
    let folders = try ReadableFolders([inner])
    for location in [
      "../secret.csv", "file:///../secret.csv", outer.path + "/secret.csv", "link.csv",
      "up/secret.csv", "/etc/passwd", "file:///etc/passwd", "../missing.csv",
      "file:///%2E%2E/secret.csv", inner + "-more/d.csv", "../inner-more/d.csv",
      "http://localhost/a.csv", "https://localhost/a.csv",
    ] {
      #expect(failure(folders, location) == .notAllowed, "\(location)")
    }
    for location in ["missing.csv", ""] {
      #expect(failure(folders, location) == .fileNotFound, "\(location)")
    }
    #expect(failure(try ReadableFolders([]), "secret.csv") == .fileNotFound)
    #expect(throws: ImportError.self) { try ReadableFolders([outer.path + "/nothing"]) }
  }
}
