import Foundation
import GraphFormats
import NetworkGraph
import Testing

@testable import GraphQuery
@testable import graphtool

/// Every query that the documentation shows is asked, and answers as it says.
@Suite
struct LanguageReferenceTests {
  /// The network of the examples, read once; empty when it cannot be read, so that the tests fail.
  private static let theHague: Graph = {
    guard let graph = try? CSVImporter().load(Tool.theHague, into: Graph()).0 else {
      return Graph()
    }
    return (try? DataFolder.addViews(of: Tool.theHague, to: graph).graph) ?? Graph()
  }()

  /// Asks all statements of a block, in words as `graphtool query` prints them.
  private func answer(to block: DocumentationPage.Block) throws -> String {
    let question = try QuestionFile(text: block.text, name: block.testDescription)
    let runner = StatementRunner(
      session: Session(Self.theHague),
      parameters: try question.values([:])
    )
    var output = OutputBuffer(keeping: ())
    try runner.run(block.text) { (result) throws(Failure) in
      guard !result.columns.isEmpty else { return }
      if !output.text.isEmpty { try output.write("\n") }
      try OutputFormat.table.write(result, to: &output)
    }
    return output.text
  }

  @Test
  func thePageHasExamples() {
    let examples = DocumentationPage.blocks("cypher").filter { $0.page == "docs/language.md" }
    #expect(examples.count >= 40)
    #expect(examples.count { $0.answer != nil } >= 40)
    #expect(DocumentationPage.blocks("cypher error").count >= 5)
  }

  @Test(arguments: DocumentationPage.blocks("cypher"))
  func queriesAnswerAsShown(block: DocumentationPage.Block) throws {
    let answer = try answer(to: block)
    #expect(!answer.contains("(no rows)"))
    if let expected = block.answer { #expect(answer == expected) }
  }

  @Test(arguments: DocumentationPage.blocks("cypher error"))
  func errorsAreWordedAsShown(block: DocumentationPage.Block) throws {
    let failure = #expect(throws: Failure.self) { _ = try answer(to: block) }
    #expect(failure?.message == block.answer?.trimmingCharacters(in: .newlines))
  }

  @Test
  func everyFunctionIsOnThePage() throws {
    let page = try String(
      contentsOf: Tool.package.appending(path: "docs/language.md"),
      encoding: .utf8
    )
    for function in FunctionLibrary.standard.scalars {
      // The five kinds of points in time share their rows.
      let name = function.name.replacing(#/^(time|datetime|localtime|localdatetime)\./#) { match in
        match.1 == "datetime" && function.name.contains("fromEpoch") ? match.0 : "date."
      }
      let hasRow = page.contains("`\(name)(") || page.contains("`\(name)`")
      #expect(hasRow, "\(function.name)")
      for alias in function.aliases { #expect(page.contains("`\(alias)`"), "\(alias)") }
    }
    for aggregate in AggregateFunction.allCases {
      #expect(page.contains("`\(aggregate.name)("), "\(aggregate.name)")
    }
    let measures = try String(
      contentsOf: Tool.package.appending(path: "docs/measures.md"),
      encoding: .utf8
    )
    for measure in MeasureLibrary.standard.measures {
      #expect(measures.contains("`\(measure.name)("), "\(measure.name)")
      #expect(measures.contains("`\(measure.procedureName)`"), "\(measure.procedureName)")
    }
    for option in MeasureOption.allCases {
      #expect(measures.contains("| `\(option.rawValue)` |"), "\(option.rawValue)")
    }
    for procedure in ProcedureRegistry.standard.procedures {
      #expect(page.contains("| `\(procedure.name)("), "\(procedure.name)")
    }
  }
}
