// Graphviz's headers claim some of the thread types that Glibc declares.
internal import CGraphviz
internal import Glibc
internal import Synchronization

/// A thread for one piece of work.
///
/// Layouts block for seconds and need a deep stack, so they must not run on the threads that Swift's
/// tasks share.
enum OwnThread {
  /// Runs `work` on a new thread, waits for it and hands back what it returned.
  ///
  /// When the system grants no more threads, the work runs on the thread of the caller.
  static func run<R: Sendable>(_ work: @escaping @Sendable () -> R) -> R {
    let job = Job(work)
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return work() }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 64 << 20)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(job)
    let code = pthread_create(
      &thread,
      &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<AnyJob>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      },
      argument.toOpaque()
    )
    guard code == 0 else {
      argument.release()
      return work()
    }
    pthread_join(thread, nil)
    return job.result.withLock { $0 } ?? work()
  }

  private class AnyJob {
    func run() {}
  }

  private final class Job<R: Sendable>: AnyJob {
    let work: @Sendable () -> R
    let result = Mutex<R?>(nil)

    init(_ work: @escaping @Sendable () -> R) {
      self.work = work
    }

    override func run() {
      let value = work()
      result.withLock { $0 = value }
    }
  }
}
