import Glibc
import NetworkGraph

extension Interrupts {
  /// Waits; `true` when the cancellation ended the time early.
  static func wait(seconds: Double, unless cancellation: Cancellation) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if cancellation.reason != nil { return true }
      usleep(20_000)
    }
    return cancellation.reason != nil
  }
}
