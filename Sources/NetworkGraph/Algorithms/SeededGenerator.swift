/// Random numbers that are the same for the same seed on every machine.
///
/// - SeeAlso: Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator; every seed is good.
  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, which is at least 1 and fits into 32 bits.
  @inline(__always)
  mutating func next(below bound: Int) -> Int {
    // The high half of a product; its bias is below one in a billion for a million.
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// Brings elements into a random order.
  mutating func shuffle(_ elements: UnsafeMutableBufferPointer<UInt32>) {
    var count = elements.count
    while count > 1 {
      elements.swapAt(next(below: count), count - 1)
      count -= 1
    }
  }
}
