import Foundation
import LineEditor
import Testing

/// The file in which statements are kept.
@Suite
struct HistoryFileTests {
  /// A folder for one test, which removes it at its end: not before, as a file makes its folder anew.
  private struct Scratch {
    let path = NSTemporaryDirectory() + "history-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int) ?? 0
  }

  @Test("statements of several lines come back, in a file that is private")
  func statementsComeBack() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = HistoryFile(path: scratch.path + "/state/peacegraph/history")
    #expect(file.load().history.statements.isEmpty)
    #expect(file.load().note == nil)
    let statements = ["RETURN 1;", "MATCH (n)\nRETURN 'a\\nb', n;", "RETURN '日本 e\u{301} 👩‍👩‍👧';"]
    for statement in statements { #expect(file.append(statement) == nil) }
    #expect(file.load().history.statements == statements)
    #expect(file.load().note == nil)
    #expect(try mode(file.path) == 0o600)
    #expect(try mode(scratch.path + "/state/peacegraph") == 0o700)
  }

  @Test("sessions at the same time lose nothing")
  func sessionsAtTheSameTime() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/history"
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        group.addTask {
          let file = HistoryFile(path: path, limit: 1_000)
          for number in 0..<100 { _ = file.append("RETURN\n\(session), \(number);") }
        }
      }
    }
    #expect(HistoryFile(path: path, limit: 1_000).load().history.statements.count == 400)
  }

  @Test("a file that has grown is shortened when it is read")
  func grownFileIsShortened() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = HistoryFile(path: scratch.path + "/history", limit: 20)
    for number in 0..<100 { _ = file.append("RETURN \(number);") }
    #expect(file.load().history.statements.first == "RETURN 80;")
    let lines = try String(contentsOfFile: file.path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 20)
    #expect(try mode(file.path) == 0o600)
  }

  @Test("lines that are no text are passed over with a note, and stay in the file")
  func brokenLines() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/history"
    try Data([0xFF, 0xFE, 0x0A] + Array("RETURN 1;\n".utf8) + [0x41, 0x00, 0x0A])
      .write(to: URL(filePath: path))
    let (history, note) = HistoryFile(path: path).load()
    #expect(history.statements == ["RETURN 1;"])
    #expect(note?.contains("2 lines") == true)
  }

  @Test("a folder in the place of the file, or of a folder a file, is said and no more")
  func unusablePlaces() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let folder = HistoryFile(path: scratch.path + "/folder")
    try FileManager.default.createDirectory(
      atPath: folder.path,
      withIntermediateDirectories: true
    )
    #expect(folder.load().history.statements.isEmpty)
    #expect(folder.load().note?.contains("it is no file") == true)
    #expect(folder.append("RETURN 1;")?.contains("not kept") == true)
    try Data().write(to: URL(filePath: scratch.path + "/file"))
    let under = HistoryFile(path: scratch.path + "/file/history")
    #expect(under.load().note == nil)
    #expect(under.append("RETURN 1;")?.contains("not kept") == true)
    #expect(HistoryFile(path: "/proc/history").append("RETURN 1;")?.contains("not kept") == true)
  }
}
