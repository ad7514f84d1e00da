import GraphFormats
import GraphQuery
import NetworkGraph

/// A question with everything that its answer depends on, ready to be asked.
struct Answer {
  let question: QuestionFile
  let values: [String: Value]
  let limits: StatementLimits
  let format: OutputFormat
  /// The folder that keeps the graph as it is afterwards.
  var save: String?

  /// Asks and prints the results; what else there is to say goes to standard error.
  func print(from session: Session, withTitle: Bool = false) throws(Failure) {
    var output = OutputBuffer()
    if withTitle, !question.title.isEmpty {
      try output.write(format == .markdown ? "## \(question.title)\n\n" : "\(question.title)\n\n")
    }
    let runner = StatementRunner(session: session, parameters: values, limits: limits)
    var changes = UpdateCounts()
    var isFirst = true
    do throws(Failure) {
      try runner.run(question.text) { (result) throws(Failure) in
        changes.add(result.counts)
        guard !result.columns.isEmpty else { return }
        if !isFirst, format == .table || format == .markdown { try output.write("\n") }
        isFirst = false
        try format.write(result, to: &output)
      }
    } catch {
      // The answers before the one that failed hold.
      try output.flush()
      throw error
    }
    // Of a script with thousands of statements one line is read.
    if !changes.isEmpty { Console.note(changes.text) }
    // What was asked to be kept is kept even if nobody reads the answer to its end.
    if let save {
      try DataFolder.save(session.graph, to: save)
    } else if !changes.isEmpty {
      Console.note("the changes were not kept; add --save FOLDER to keep them")
    }
    try output.flush()
  }
}
