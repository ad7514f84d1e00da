import Synchronization
import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct LayoutServiceTests {
  /// A service that counts its calls and answers like another process would.
  private final class Counting: LayoutService {
    let calls = Mutex(0)
    let failure: DiagramError?

    init(failure: DiagramError? = nil) { self.failure = failure }

    func positions(ofDOT text: [UInt8], engine: String) throws(DiagramError) -> [UInt8] {
      calls.withLock { $0 += 1 }
      if let failure { throw failure }
      // One node per line "place [width=...]": any positions will do.
      let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      let count = lines.filter { $0.first?.isNumber == true && $0.contains("[") }.count
      return Array((0..<count).map { "\($0) \($0 % 20 * 9) \($0 / 20 * 9)\n" }.joined().utf8)
    }
  }

  @Test("only large components go to the service")
  func largeOnly() throws {
    let service = Counting()
    _ = try Renderer.render(
      Samples.network(nodes: 60, ties: 90, seed: 1),
      as: .dot,
      layouts: service
    )
    #expect(service.calls.withLock { $0 } == 0)
    let large = Samples.network(nodes: 350, ties: 900, seed: 1)
    _ = try Renderer.render(large, as: .dot, layouts: service)
    #expect(service.calls.withLock { $0 } == 1)
  }

  @Test("what the service throws is what the caller gets")
  func errors() {
    for failure in [DiagramError.layoutTimedOut(seconds: 3), .layoutCrashed(), .layoutFailed("x")] {
      #expect(throws: failure) {
        try Renderer.render(
          Samples.network(nodes: 350, ties: 900, seed: 1),
          as: .dot,
          layouts: Counting(failure: failure)
        )
      }
    }
  }

  @Test("positions come back by name, and what is no graph is refused")
  func positions() throws {
    let text = try Renderer.positions(ofDOT: Array("graph { a -- b; c }".utf8), engine: "neato")
    let names = String(decoding: text, as: UTF8.self).split(separator: "\n").map { $0.first }
    #expect(names == ["a", "b", "c"])
    for broken in ["graph {", "", "nothing", "\0"] {
      #expect(throws: DiagramError.self) {
        try Renderer.positions(ofDOT: Array(broken.utf8), engine: "neato")
      }
    }
    #expect(throws: DiagramError.self) {
      try Renderer.positions(ofDOT: Array("graph { a }".utf8), engine: "nonsense")
    }
  }

  @Test(
    "an answer that is not complete is an error",
    arguments: ["", "0 1 2\n", "0 1\n", "0 a b\n", "7 1 1\n"]
  )
  func incomplete(_ answer: String) {
    #expect(throws: DiagramError.self) { try LayoutText.points(Array(answer.utf8), count: 2) }
  }
}
