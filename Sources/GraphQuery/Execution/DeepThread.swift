internal import Glibc
internal import Synchronization

/// A thread with a deep stack for one piece of work.
///
/// A plan is as deep as its statement is long, and who walks or runs it recurses. The stacks of the
/// threads that tasks share, half a megabyte, do not hold more than some dozens of steps.
enum DeepThread {
  /// Memory is taken only as far as the stack is used.
  private static let stackSize = 256 << 20

  /// Runs `work` on a new thread, waits for it and hands back what it returned; `nil` when the
  /// system grants no such thread.
  static func run<Output: Sendable>(_ work: @escaping @Sendable () -> Output) -> Output? {
    let job = Job(work)
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    guard pthread_attr_init(attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(attributes) }
    guard pthread_attr_setstacksize(attributes, stackSize) == 0 else { return nil }
    var thread: pthread_t = 0
    let argument = Unmanaged<AnyJob>.passRetained(job)
    let code = pthread_create(
      &thread,
      attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<AnyJob>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      },
      argument.toOpaque()
    )
    guard code == 0 else {
      argument.release()
      return nil
    }
    pthread_join(thread, nil)
    return job.output.withLock { $0 }
  }

  private class AnyJob {
    func run() {}
  }

  private final class Job<Output: Sendable>: AnyJob {
    let work: @Sendable () -> Output
    let output = Mutex<Output?>(nil)

    init(_ work: @escaping @Sendable () -> Output) { self.work = work }

    override func run() {
      let value = work()
      output.withLock { $0 = value }
    }
  }
}

extension DeepThread {
  /// Runs `work` on a new thread and hands on what it returned or threw.
  static func perform<Output: Sendable>(
    _ work: @escaping @Sendable () throws(QueryError) -> Output
  ) throws(QueryError) -> Output {
    let outcome = run { () -> Result<Output, QueryError> in
      do throws(QueryError) {
        return .success(try work())
      } catch {
        return .failure(error)
      }
    }
    guard let outcome else {
      throw QueryError(
        .limitExceeded,
        .memoryExceeded,
        phase: .runtime,
        hint: "split the statement into shorter ones"
      )
    }
    return try outcome.get()
  }
}
