import Glibc
import NoticeSystem
import Testing

@Suite struct OrderedWorkTests {
    @Test(arguments: [1, 2, 3, 16]) func deliversEveryResultInOrder(jobs: Int) {
        var delivered: [Int] = []
        OrderedWork(jobs: jobs).run(
            count: 100,
            work: { index in
                // Early items take longest, so that later ones are ready before them.
                usleep(UInt32(100 - index) * 20)
                return index * index
            },
            deliver: { index, result in
                #expect(result == index * index)
                delivered.append(index)
                return true
            })
        #expect(delivered == Array(0..<100))
    }

    @Test(arguments: [1, 4]) func stopsWhenDeliveryDoes(jobs: Int) {
        var delivered = 0
        OrderedWork(jobs: jobs).run(
            count: 1_000_000, work: { $0 },
            deliver: { index, _ in
                delivered += 1
                return index < 9
            })
        #expect(delivered == 10)
    }

    @Test(arguments: [1, 4]) func doesNothingWithoutItems(jobs: Int) {
        OrderedWork(jobs: jobs).run(
            count: 0, work: { $0 },
            deliver: { _, _ in
                Issue.record("there is nothing to deliver")
                return true
            })
    }

    @Test func doesNotRunFarAheadOfTheDelivery() {
        let started = Counter()
        let jobs = 4
        OrderedWork(jobs: jobs).run(
            count: 500, work: { _ in started.increment() },
            deliver: { index, _ in
                usleep(200)
                // Four a thread may be ahead, and each thread may have one in hand.
                #expect(started.value <= index + 1 + jobs * 4 + jobs)
                return true
            })
        #expect(started.value == 500)
    }
}

/// A counter that threads share.
private final class Counter: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var count = 0

    init() { pthread_mutex_init(mutex, nil) }

    deinit { mutex.deallocate() }

    var value: Int {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return count
    }

    func increment() {
        pthread_mutex_lock(mutex)
        count += 1
        pthread_mutex_unlock(mutex)
    }
}
