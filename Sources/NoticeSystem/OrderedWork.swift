import Glibc

/// Does independent work on several threads and hands the results over in order.
///
/// No worker runs further ahead of the delivery than four items a thread, so that what is held at a time does
/// not depend on how many items there are.
public struct OrderedWork: Sendable {
    /// The number of threads that work; with 1 everything is done on the caller's thread.
    public let jobs: Int

    public init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// The number of processors that this process may use.
    public static var processorCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Calls `work` with 0, 1 … `count - 1` on some thread each, and `deliver` with the results in that order on
    /// the caller's thread, until `deliver` returns false.
    public func run<Result: Sendable>(
        count: Int, work: @escaping @Sendable (Int) -> Result, deliver: (Int, Result) -> Bool
    ) {
        let threads = min(jobs, count)
        guard threads > 1 else {
            for index in 0..<count where !deliver(index, work(index)) { return }
            return
        }
        let queue = WorkQueue(count: count, window: threads * 4, work: work)
        let handles = (0..<threads).compactMap { _ in queue.startThread() }
        // Without a single thread (the system may refuse them) the caller does the work.
        if handles.isEmpty {
            for index in 0..<count where !deliver(index, work(index)) { return }
            return
        }
        for index in 0..<count where !deliver(index, queue.take(index)) { break }
        queue.stop()
        for handle in handles { pthread_join(handle, nil) }
    }
}

/// The state that the threads share; everything mutable is touched under the mutex alone.
private final class WorkQueue<Result: Sendable>: @unchecked Sendable {
    private let count: Int
    private let window: Int
    private let work: @Sendable (Int) -> Result
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var next = 0
    private var delivered = 0
    private var isStopped = false
    private var results: [Int: Result] = [:]

    init(count: Int, window: Int, work: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.window = window
        self.work = work
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    func startThread() -> pthread_t? {
        var handle = pthread_t()
        let context = Unmanaged.passRetained(ThreadBody { [self] in runWorker() })
        let status = pthread_create(
            &handle, nil,
            { argument in
                Unmanaged<ThreadBody>.fromOpaque(argument!).takeRetainedValue().body()
                return nil
            }, context.toOpaque())
        if status != 0 {
            context.release()
            return nil
        }
        return handle
    }

    private func runWorker() {
        pthread_mutex_lock(mutex)
        while true {
            while !isStopped, next < count, next >= delivered + window { pthread_cond_wait(changed, mutex) }
            guard !isStopped, next < count else { break }
            let index = next
            next += 1
            pthread_mutex_unlock(mutex)
            let result = work(index)
            pthread_mutex_lock(mutex)
            results[index] = result
            pthread_cond_broadcast(changed)
        }
        pthread_mutex_unlock(mutex)
    }

    /// Waits for the result of the index and lets the workers go on.
    func take(_ index: Int) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = results.removeValue(forKey: index) {
                delivered = index + 1
                pthread_cond_broadcast(changed)
                return result
            }
            pthread_cond_wait(changed, mutex)
        }
    }

    func stop() {
        pthread_mutex_lock(mutex)
        isStopped = true
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }
}

/// A closure as an object, so that it can pass through a C thread's argument.
private final class ThreadBody {
    let body: () -> Void

    init(_ body: @escaping () -> Void) {
        self.body = body
    }
}
