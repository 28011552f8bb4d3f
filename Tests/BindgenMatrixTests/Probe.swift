import BindgenDiff
import BindgenOpenAPI
import BindingsJSON
import Foundation
import Testing

@Suite struct Probe {
    @Test func probe() async throws {
        let samples = try (MatrixFiles.json("schema-samples.json").array ?? []).map(SchemaSample.init)
        let shared = try MatrixFiles.json("schema-shared.json").object ?? [:]
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for version in MatrixFiles.versions {
                for place in MatrixPlace.all {
                    group.addTask {
                        do {
                            return try SchemaBatch(place, version, samples, shared: shared).outcomes().map(Self.line).joined()
                        } catch { return "FAILED \(place.name) \(error)\n" }
                    }
                }
                for sample in try (MatrixFiles.json("objects.json").array ?? []).map(ObjectSample.init) {
                    group.addTask {
                        do {
                            return try await ObjectBatch.outcomes(of: sample, version).map { "O" + Self.line($0) }.joined()
                        } catch { return "FAILED \(sample.name) \(sample.place) \(version) \(error)\n" }
                    }
                }
            }
            return try await group.reduce(into: "") { $0 += $1 }
        }
        try texts.write(toFile: "/tmp/mx/probe.tsv", atomically: true, encoding: .utf8)
    }
    static func line(_ o: MatrixOutcome) -> String {
        "\(o.version.name)\t\(o.place)\t\(o.row)\t\(o.change.rawValue)\t\(o.generation)\t\(o.level)\t\(o.details)\n"
    }
}
