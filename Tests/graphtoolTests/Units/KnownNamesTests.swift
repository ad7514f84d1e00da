import Testing

@testable import graphtool

/// When Enter hands over what has been typed.
@Suite
struct KnownNamesTests {
  @Test(
    "a statement is done with its semicolon or an empty line",
    arguments: [
      ("", true), ("  ", true), (":help", true), ("RETURN 1", false), ("RETURN 1;", true),
      ("RETURN 1; ", true), ("RETURN 1; // x", false), ("RETURN 'a;", false), ("RETURN 1\n", true),
      ("RETURN 1\n  ", true), ("RETURN (1\n", false), ("RETURN (1\n\n", true),
      ("RETURN 'a\n", false), ("RETURN 1;\nRETURN 2", false), ("RETURN 1;\nRETURN 2;", true),
      ("RETURN (1;", true),
    ]
  )
  func statementIsDone(_ text: String, _ isDone: Bool) {
    #expect(KnownNames.isComplete(text) == isDone)
  }

  @Test("every word with a colon is found by its name, and the names are in order")
  func wordsAreFound() {
    let names = ConversationCommand.all.map(\.name)
    #expect(names == names.sorted())
    #expect(names.allSatisfy { ConversationCommand.named($0)?.name == $0 && $0.first == ":" })
    #expect(ConversationCommand.named(":exit")?.name == ":quit")
    #expect(ConversationCommand.read(":save  a folder  ") == (":save", "a folder"))
    #expect(ConversationCommand.read(":") == (":", ""))
  }

  @Test("names of files go on from a piece of a path")
  func namesOfFiles() throws {
    let folder = try TemporaryFolder(["one.csv": "", "other.csv": "", ".hidden": ""])
    #expect(
      FileNames.beginning(with: folder.path("o")) == ["one.csv", "other.csv"].map(folder.path)
    )
    #expect(FileNames.beginning(with: folder.path(".h")) == [folder.path(".hidden")])
    #expect(FileNames.beginning(with: folder.path("missing/x")).isEmpty)
    let parent = String(folder.path().drop { $0 != "/" })
    let trimmed = parent.last == "/" ? String(parent.dropLast()) : parent
    #expect(FileNames.beginning(with: trimmed) == [trimmed + "/"])
  }
}
