import Glibc
import Testing

@testable import GraphQuery

/// Large texts are read in time that grows with their length alone.
///
/// Times are those of the processor, so that a busy machine does not matter. The bounds leave room
/// for a build without optimisation; the printed times of an optimised one are those that count.
@Suite(.serialized) struct SpeedTests {
  private func milliseconds(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  /// The milliseconds that this thread has spent on the processor.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  @Test func aMegabyteIsReadQuickly() {
    let clause =
      "MATCH (person:Person {name: 'Jan', born: 1970})-[r:KNOWS*1..3]->(friend) WHERE friend.age > 30"
      + " AND person.name STARTS WITH 'J' OR r.strength >= 1.5e-3 // close\nWITH *\n"
    let text = String(repeating: clause, count: 1_000_000 / clause.utf8.count) + "RETURN person"
    let bytes = Array(text.utf8)
    var count = 0
    let lexing = milliseconds {
      count = Lexer(bytes, in: SourceRange(0, bytes.count)).tokens.count
    }
    var errors: [QueryError] = []
    let parsing = milliseconds { errors = Parser.parse(text).errors }
    print("\(bytes.count) bytes, \(count) tokens: lexed in \(lexing) ms, parsed in \(parsing) ms")
    #expect(errors.isEmpty && count > 100_000)
    #expect(lexing < 5_000 && parsing < 20_000)
  }

  @Test func aLongListIsReadQuickly() {
    let text = "RETURN [" + (0..<100_000).map(String.init).joined(separator: ", ") + "]"
    var errors: [QueryError] = []
    let parsing = milliseconds { errors = Parser.parse(text).errors }
    print("100,000 literals: parsed in \(parsing) ms")
    #expect(errors.isEmpty && parsing < 10_000)
  }
}
