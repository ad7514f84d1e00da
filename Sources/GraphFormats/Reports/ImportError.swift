/// Why data could not be read into a graph, or a graph not be written.
///
/// `code` is stable. The sentence comes from `ImportWording`, says what is wrong and the way out,
/// and holds no cell of the data.
public struct ImportError: Error, Hashable, Sendable {
  /// What exactly is wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file holds bytes that no text has, or is known to be of another format.
    case binaryFile = "BinaryFile"
    /// The caller ended it before it was done.
    case cancelled = "Cancelled"
    /// The file has no header row.
    case emptyFile = "EmptyFile"
    /// There is nothing of that name.
    case fileNotFound = "FileNotFound"
    /// The graph refused the data: a constraint or a limit of its size forbids them.
    case graphRefused = "GraphRefused"
    /// The bytes are not text in the encoding that was expected.
    case invalidEncoding = "InvalidEncoding"
    /// The mapping is not valid JSON or has a field that it cannot have.
    case invalidMapping = "InvalidMapping"
    /// A column that the layout needs is not in the header.
    case missingColumn = "MissingColumn"
    /// The file lies outside of the folders that may be read.
    case notAllowed = "NotAllowed"
    /// The operating system refused to read.
    case notReadable = "NotReadable"
    /// The operating system refused to write.
    case notWritable = "NotWritable"
    /// One record, column or header is larger than can be held.
    case recordTooLarge = "RecordTooLarge"
    /// A warning, where the option `strict` allows none.
    case strict = "Strict"
    /// A quote was opened and not closed.
    case unclosedQuote = "UnclosedQuote"
    /// Neither the names of the files nor their headers say what they hold.
    case unknownLayout = "UnknownLayout"
  }

  /// What exactly is wrong.
  public var code: Code
  /// The file as the caller named it, or its name in the folder.
  public var file: String
  /// The line, counted from 1.
  public var line: Int?
  /// The byte in the line, counted from 1.
  public var column: Int?
  /// The words of the header or the mapping that the sentence is about.
  public var subject: String
  /// What was found or expected, in words, where the code alone does not say it.
  public var explanation: String

  /// Creates an error.
  public init(
    _ code: Code,
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    subject: String = "",
    explanation: String = ""
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.subject = subject
    self.explanation = explanation
  }

  /// What is wrong and the way out, in one sentence without the place.
  public var sentence: String {
    ImportWording.sentence(of: self)
  }
}

extension ImportError: CustomStringConvertible {
  /// The place and the sentence, as compilers write them: `edges.csv:3:7: ...`.
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return place + ": " + sentence
  }
}
