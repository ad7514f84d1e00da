import Foundation
import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct RenderingTests {
  @Test(arguments: Renderer.Format.allCases)
  func twoRunsGiveTheSameBytes(_ format: Renderer.Format) throws {
    let diagram = Samples.network(nodes: 40, ties: 60, seed: 9)
    let first = try Renderer.render(diagram, as: format)
    // A moment that moves the date of a PDF on.
    Thread.sleep(forTimeInterval: format == .pdf ? 1.1 : 0)
    #expect(try Renderer.render(diagram, as: format) == first)
    let together = try Renderer.render(diagram, as: Set(Renderer.Format.allCases))
    #expect(together[format] == first)
  }

  @Test func twoProcessesGiveTheSameBytes() async throws {
    var outputs: [[UInt8]] = []
    for _ in 0..<2 {
      let result = try await #require(
        processExitsWith: .success,
        observing: [\.standardOutputContent]
      ) {
        let formats = Set(Renderer.Format.allCases)
        let diagram = Samples.network(nodes: 80, ties: 110, seed: 4, directed: true)
        let results = try Renderer.render(diagram, as: formats)
        for format in Renderer.Format.allCases {
          // FNV-1a.
          let sum = (results[format] ?? []).reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
          }
          print("sum of \(format.rawValue): \(sum)")
        }
      }
      outputs.append(result.standardOutputContent)
    }
    let texts = outputs.map { output in
      String(decoding: output, as: UTF8.self).split(separator: "\n")
        .filter { $0.contains("sum of ") }
    }
    #expect(texts[0].count == Renderer.Format.allCases.count)
    #expect(texts[0] == texts[1])
  }

  @Test func eachFormatIsWhatItSays() throws {
    let results = try Renderer.render(
      Samples.network(nodes: 5, ties: 5, seed: 1),
      as: Set(Renderer.Format.allCases)
    )
    #expect(results[.pdf]?.starts(with: "%PDF-".utf8) == true)
    #expect(results[.dot]?.starts(with: "digraph network".utf8) == true)
    let png = try #require(results[.png])
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // The header holds the width: 842 points at 200 dots per inch.
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(abs(width - 842 * 200 / 72) <= 1)
  }

  @Test(
    "a document made in any time zone has the same bytes, and its table the right places",
    arguments: ["Z", "-01'30", "+09'00", ""]
  )
  func dates(_ zone: String) {
    func document(_ date: String) -> String {
      let head = "%PDF-1.5\n1 0 obj\n<< >>\nendobj\n"
      let info = "2 0 obj\n<< /CreationDate (\(date))\n>>\nendobj\n"
      let body = head + info + "3 0 obj\n<< >>\nendobj\n"
      let places = [9, head.utf8.count, (head + info).utf8.count].map { place in
        String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
      }
      return body + "xref\n0 4\n0000000000 65535 f \n" + places.joined()
        + "trailer\n<< /Size 4 >>\nstartxref\n\(body.utf8.count)\n%%EOF\n"
    }
    let found = PDFDocument.withoutDate(Array(document("D:20260203040506" + zone).utf8))
    #expect(String(decoding: found, as: UTF8.self) == document("D:20000101000000Z"))
  }

  @Test(
    "what is no such document stays as it is",
    arguments: [
      "", "/CreationDate (D:2", "/CreationDate (D:2)", "/CreationDate (D:2)\nstartxref\n9",
    ]
  )
  func noDocument(_ text: String) {
    #expect(PDFDocument.withoutDate(Array(text.utf8)) == Array(text.utf8))
  }

  @Test func manyTasksAtOnceGetTheirOwnPictures() async throws {
    let diagrams = (0..<8).map { Samples.network(nodes: 6 + $0, ties: 8, seed: UInt64($0)) }
    let expected = try diagrams.map { try Renderer.render($0, as: .svg) }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<48 {
        group.addTask {
          (index % 8, try Renderer.render(diagrams[index % 8], as: .svg))
        }
      }
      for try await (index, data) in group { #expect(data == expected[index]) }
    }
  }

  @Test func memoryDoesNotGrow() async {
    await #expect(processExitsWith: .success) {
      let diagram = Samples.network(nodes: 12, ties: 15, seed: 2)
      var style = DiagramStyle()
      style.resolution = 40
      func residentPages() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return Int(text.split(separator: " ")[1]) ?? 0
      }
      for _ in 0..<20 { _ = try Renderer.render(diagram, style: style, as: [.svg, .pdf, .png]) }
      let before = try residentPages()
      for _ in 0..<100 { _ = try Renderer.render(diagram, style: style, as: [.svg, .pdf, .png]) }
      let growth = (try residentPages() - before) * 4
      // 40 kB per diagram would be a leak; the allocator alone moves by about 1 MB.
      #expect(growth < 4_000)
    }
  }

  @Test func hundredsOfNodesAreDrawnWithTheirTopLabels() throws {
    let picture = try picture(Samples.network(nodes: 400, ties: 600, seed: 8))
    #expect(picture.nodes.count == 400)
    #expect(picture.labels.count > 20)
  }
}
