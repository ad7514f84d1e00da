import ArgumentParser
import GraphQuery
import Glibc
import NetworkGraph

/// What a statement may do and how much it may take, for every command that runs statements.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("End each statement after this time.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "End each statement before it needs more memory, such as 500MB or 4GB; half of the machine's "
        + "memory when left out.",
      valueName: "size"
    )
  )
  var memory: String?

  @Flag(help: "Refuse statements that would change the graph.")
  var readOnly = false

  /// The limits of each statement.
  func checked() throws(Failure) -> StatementLimits {
    StatementLimits(timeout: try checkedTimeout(), memory: try checkedMemory())
  }

  /// The limits where no option says anything.
  static func usual() -> StatementLimits { StatementLimits(timeout: nil, memory: usualMemory) }

  private func checkedTimeout() throws(Failure) -> Double? {
    guard let timeout else { return nil }
    // A billion seconds are thirty years.
    guard timeout > 0, timeout <= 1e9 else {
      throw .usage("--timeout takes a number of seconds greater than zero")
    }
    return timeout
  }

  private func checkedMemory() throws(Failure) -> Int? {
    guard let memory else { return Self.usualMemory }
    guard let bytes = MemorySize.bytes(memory), bytes > 0 else {
      throw .usage("--memory takes a size greater than zero, such as 500MB or 4GB")
    }
    return bytes
  }

  /// Half of the machine's memory; `nil` where the system does not tell.
  private static var usualMemory: Int? {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let (total, overflows) = pages.multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && !overflows && total > 0 ? total / 2 : nil
  }
}

/// What one statement may take.
struct StatementLimits {
  /// The seconds after which it ends.
  var timeout: Double?
  /// The bytes that it may hold.
  var memory: Int?

  /// The limits of a statement that begins now and that Ctrl-C ends through `cancellation`.
  func limits(_ cancellation: Cancellation) -> QueryLimits {
    QueryLimits(cancellation: cancellation, memory: memory)
  }

  /// A cancellation with the deadline of a statement that begins now.
  func cancellation(_ progress: Progress? = nil) -> Cancellation {
    Cancellation(
      deadline: timeout.map { ContinuousClock.now + .seconds($0) },
      progress: progress
    )
  }
}
