import GraphFormats
import GraphQuery

/// The CSV files that LOAD CSV may read.
struct FolderTables: TableSource {
  private let folders: ReadableFolders

  init(_ folders: ReadableFolders) { self.folders = folders }

  func rows(
    of location: String,
    delimiter: Character,
    hasHeaders: Bool
  ) throws(QueryError) -> any TableRows {
    do throws(ImportError) {
      return Rows(
        try folders.table(
          at: location,
          delimiter: delimiter.asciiValue ?? UInt8(ascii: ","),
          hasHeaders: hasHeaders
        )
      )
    } catch {
      throw Self.error(error)
    }
  }

  private static func error(_ error: ImportError) -> QueryError {
    var hint = ""
    if error.code == .notAllowed { hint = "start with --allow FOLDER to read from a folder" }
    return QueryError(
      .argumentError,
      .invalidArgumentValue,
      phase: .runtime,
      subject: "LOAD CSV",
      explanation: error.sentence,
      hint: hint
    )
  }

  private final class Rows: TableRows {
    private let table: CSVTable

    init(_ table: CSVTable) { self.table = table }

    var header: [String] { table.header }

    func next() throws(QueryError) -> [[String?]] {
      do throws(ImportError) {
        return try table.next()
      } catch {
        throw FolderTables.error(error)
      }
    }
  }
}
