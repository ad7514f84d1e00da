import NetworkGraph

extension TypedColumn {
  /// Calls `body` with the element of each row, `nil` where there is none; `index` counts the rows from
  /// 0, `filler` stands in memory that is not read.
  ///
  /// O(rows), gathered a thousand at a time.
  @inline(__always)
  func forEach(
    _ rows: ArraySlice<UInt32>,
    filler: Element,
    _ body: (_ index: Int, _ element: Element?) -> Void
  ) {
    let length = min(rows.count, 1024)
    var elements = [Element](repeating: filler, count: length)
    var present = [Bool](repeating: false, count: length)
    rows.withUnsafeBufferPointer { rows in
      var first = 0
      while first < rows.count {
        let numbers = UnsafeBufferPointer(rebasing: rows[first..<min(rows.count, first + length)])
        elements.withUnsafeMutableBufferPointer { elements in
          present.withUnsafeMutableBufferPointer { present in
            _ = gather(numbers, into: elements, present: present)
          }
        }
        for index in numbers.indices {
          body(first + index, present[index] ? elements[index] : nil)
        }
        first += length
      }
    }
  }
}
