import Dispatch
import Synchronization
import Testing

@testable import NetworkGraph

/// Copies of a column and of a pool written on several threads at once.
///
/// Run with the thread sanitizer, this is the evidence that a chunk and a text block are written by
/// their only owner: with either check left out, it reports a race.
@Suite struct SharedStorageTests {
  @Test func copiesOfAPoolGrowApart() {
    var pool = StringPool()
    _ = pool.intern("first")
    let shared = pool
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { branch in
      var pool = shared
      for step in 0..<2_000 {
        let text = "branch \(branch), step \(step)"
        let code = pool.intern(text)
        if code.map(pool.text) != text { wrong.withLock { $0 += 1 } }
      }
      if pool.count != 2_001 || pool.text(0) != "first" { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
    #expect(shared.count == 1)
  }

  @Test func copiesOfAColumnChangeApart() {
    var column = ChunkedArray<UInt32>(filler: 7)
    column.grow(to: 4_000)
    for row in stride(from: 0, to: 4_000, by: 2) { column[row] = 1 }
    let shared = column
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { branch in
      var column = shared
      for row in 0..<4_000 { column[row] = UInt32(branch) }
      column.grow(to: 6_000)
      let isRight = (0..<6_000).allSatisfy { column[$0] == ($0 < 4_000 ? UInt32(branch) : 7) }
      if !isRight { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
    #expect(shared[0] == 1 && shared[1] == 7)
  }
}
