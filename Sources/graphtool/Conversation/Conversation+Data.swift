import GraphFormats
import GraphQuery
import NetworkGraph

/// Other data, and data for others.
extension Conversation {
  /// Loads other data in place of these.
  mutating func load(_ text: String) throws(Failure) {
    try checkNoTransaction()
    let words = try CommandWords(text).all
    guard !words.isEmpty else {
      throw .input("name data behind ':load', such as ':load examples/the-hague'")
    }
    if hasUnsavedChanges {
      guard Console.isInteractive else {
        throw .input("there are changes that are not saved; ':save FOLDER' or ':undo' first")
      }
      guard try Console.agrees(to: "The changes are not saved. Load all the same?") else {
        throw .input("nothing was loaded")
      }
    }
    var loader = loader
    let opened = try loader.open(words)
    self.loader = loader
    open(opened)
  }

  /// Refuses what would speak of the graph before or after an open transaction, nobody knows which.
  func checkNoTransaction() throws(Failure) {
    guard !session.isInTransaction else {
      throw .input("a transaction is open; end it with ':commit' or ':rollback' first")
    }
  }

  /// Writes the network for another program.
  func export(_ text: String) throws(Failure) {
    try checkNoTransaction()
    var words = try CommandWords(text)
    let isForced = words.take("--force")
    let named = words.all.first.flatMap { GraphExporter.Format(rawValue: $0) }
    let paths = named == nil ? words.all[...] : words.all.dropFirst()
    guard paths.count == 1, let path = paths.first else {
      throw .input(
        "name one file or folder, such as ':export network.json' or ':export gephi FOLDER'"
      )
    }
    do throws(Failure) {
      let export = try NetworkExport(to: path, as: named, isForced: isForced)
      Console.note(try export.write(session.graph))
    } catch {
      throw .input(error.words.replacing("--format FORMAT", with: "the format before it"))
    }
  }
}
