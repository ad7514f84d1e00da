import Glibc
import NetworkGraph

extension Interrupts {
  /// Waits; `true` when Ctrl-C ended the time early.
  static func wait(seconds: Double) -> Bool {
    let cancellation = Cancellation()
    return cancelling(cancellation) {
      let end = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < end {
        if cancellation.reason != nil { return true }
        usleep(20_000)
      }
      return cancellation.reason != nil
    }
  }
}
