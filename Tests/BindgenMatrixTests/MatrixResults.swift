import BindgenOpenAPI
import BindingsJSON
import Foundation
import Synchronization

/// What became of all cells, worked out once for all tests.
enum MatrixResults {
    private typealias Job = @Sendable () throws -> [MatrixOutcome]

    static let tally = Task {
        let expectations = try MatrixExpectations()
        var tally = MatrixTally(expectations)
        let outcomes = try await run(jobs(expectations))
        for outcome in outcomes.sorted(by: { $0.name < $1.name }) { tally.add(outcome) }
        return tally
    }

    private static func jobs(_ expectations: MatrixExpectations) throws -> [Job] {
        let shared = try MatrixFiles.json("schema-shared.json").object ?? [:]
        var jobs: [Job] = []
        for version in MatrixFiles.versions {
            for place in MatrixPlace.all {
                jobs.append { try SchemaBatch(place, version, expectations.schemas, shared: shared).outcomes() }
            }
            for sample in expectations.objects {
                jobs.append { try ObjectBatch.outcomes(of: sample, version) }
            }
        }
        return jobs
    }

    /// Does the jobs on threads of their own: on those of tasks, tests that measure time would wait for all of them.
    private static func run(_ jobs: [Job]) async throws -> [MatrixOutcome] {
        let open = Mutex(jobs)
        let done = Mutex<Result<[MatrixOutcome], any Error>>(.success([]))
        let threads = DispatchGroup()
        await withCheckedContinuation { continuation in
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                threads.enter()
                Thread {
                    while let job = open.withLock({ $0.popLast() }) {
                        let result = Result(catching: job)
                        done.withLock { done in done = Result { try done.get() + result.get() } }
                    }
                    threads.leave()
                }.start()
            }
            threads.notify(queue: .global()) { continuation.resume() }
        }
        return try done.withLock { try $0.get() }
    }
}
