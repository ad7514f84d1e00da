import GraphDiagram
import GraphQuery
import NetworkGraph

/// Files that a conversation writes: answers, diagrams, the network.
extension Conversation {
  /// The last answer that has rows.
  func lastAnswer() throws(Failure) -> LastAnswer {
    guard let last else { throw .input("there is no answer yet; ask something first") }
    return last
  }

  /// Writes the last answer into a file, or the network into a folder, whichever the name tells.
  mutating func save(_ text: String) throws(Failure) {
    var words = try CommandWords(text)
    let isForced = words.take("--force")
    guard words.all.count == 1, let path = words.all.first, !path.isEmpty else {
      throw .input("name one file or folder: ':save answer.csv' or ':save FOLDER'")
    }
    if let format = OutputFormat(path: path) {
      let answer = try lastAnswer()
      try Replacement.allow([path], isForced: isForced)
      var output = OutputBuffer(keeping: ())
      try format.write(answer.result, to: &output)
      try SystemFile.write(Array(output.text.utf8), to: path)
      noteFile(path, CountWords.text(of: answer.result.rows.count, "row"))
    } else if DrawnFile.format(of: path) != nil {
      let request = try DrawingRequest([path])
      let part = try DrawnPart(try lastAnswer().result)
      try Replacement.allow([path], isForced: isForced)
      try draw(part, request)
    } else {
      try saveNetwork(in: path, isForced: isForced)
    }
  }

  private mutating func saveNetwork(in folder: String, isForced: Bool) throws(Failure) {
    try checkNoTransaction()
    let name = folder.split(separator: "/").last ?? ""
    guard !name.dropFirst().contains(".") || SystemFile.isFolder(folder) else {
      throw .input(
        "the ending of '\(name)' does not tell what to write; answers end in .csv, .tsv, .json, "
          + ".jsonl or .md, diagrams in .svg, .pdf, .png, .html or .dot, a folder has none"
      )
    }
    let slash = folder.hasSuffix("/") ? "" : "/"
    try Replacement.allow(
      ["nodes.csv", "edges.csv", DataFolder.viewsFile].map { folder + slash + $0 },
      isForced: isForced
    )
    try DataFolder.save(session.graph, to: folder)
    markSaved()
    noteFile(
      folder,
      "\(CountWords.text(of: session.graph.nodeCount, "node")), "
        + CountWords.text(of: session.graph.relationshipCount, "relationship")
    )
  }

  /// Draws the last answer, or the network as it is seen where nothing was answered.
  mutating func render(_ text: String) throws(Failure) {
    let words = try CommandWords(text).all
    let request: DrawingRequest
    if words.isEmpty {
      guard let drawn else { throw .input("name a file, such as ':render network.svg'") }
      request = drawn
    } else {
      request = try DrawingRequest(words)
    }
    guard !request.files.isEmpty else {
      throw .input("name a file behind ':render', such as 'network.svg'")
    }
    let part: DrawnPart
    if let last {
      part = try DrawnPart(last.result)
    } else if scope == Scope() {
      part = DrawnPart(whole: session.graph)
    } else {
      var runner = StatementRunner(session: session, parameters: parameters, limits: limits)
      runner.scope = scope
      var seen = DrawnPart(whole: Graph())
      try runner.run("MATCH (n) RETURN n") { (result) throws(Failure) in
        seen = try DrawnPart(result)
      }
      part = seen
    }
    try draw(part, request)
    drawn = request
  }

  private mutating func draw(_ part: DrawnPart, _ request: DrawingRequest) throws(Failure) {
    let files = try request.files.map { (path) throws(Failure) in
      do throws(Failure) { return try DrawnFile(path) } catch { throw .input(error.words) }
    }
    var drawn = DrawnDiagram(
      drawing: request.drawing,
      style: try request.drawing.styleFile(),
      limits: limits
    )
    let cancellation = Cancellation()
    drawn.cancellation = cancellation
    var diagram = try drawn.diagram(of: part)
    let caption = CaptionWords(data: loader.options?.data ?? "", query: last?.statement ?? "")
    diagram = try caption.filled(diagram, suppressed: suppressed)
    diagram.caption = [diagram.caption, loader.remark].filter { !$0.isEmpty }
      .joined(separator: " ")
    let pictures: [Renderer.Format: [UInt8]]
    do throws(Failure) {
      pictures = try Interrupts.cancelling(cancellation) { () throws(Failure) in
        try drawn.pictures(diagram, as: Set(files.map(\.format)))
      }
    } catch {
      throw cancellation.reason == nil ? error : .interrupted
    }
    for file in files { try SystemFile.write(pictures[file.format] ?? [], to: file.path) }
    let words =
      "\(CountWords.text(of: diagram.nodes.count, "node")), "
      + CountWords.text(of: diagram.ties.count, "tie")
    for file in files { noteFile(file.path, words) }
    lastFile = files.first?.path
  }

  /// Says which file was written.
  private mutating func noteFile(_ path: String, _ words: String) {
    lastFile = path
    guard display.isOnScreen else { return }
    Console.note("\(path): \(words)")
  }
}
