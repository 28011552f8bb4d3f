// How long it takes to check a parameter:
// swift run -c release --package-path Tests/Benchmarks validation-benchmark

import BindingsRuntime
import Foundation

/// The patterns of the two parameters that most calls have.
enum Patterns {
    static let id: Pattern = "^([a-f0-9]{24})$"
    static let ipAddress: Pattern =
        #"^((25[0-5]|(2[0-4]|1\d|[1-9]|)\d)(\.(?!$)|$)){4}|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$"#
}

/// Prints the least time of several rounds, in nanoseconds per repetition.
func measure(_ name: String, _ body: () -> Int) {
    let repetitions = 20_000
    var best = Duration.seconds(3_600)
    var sum = 0
    for _ in 0..<10 {
        let time = ContinuousClock().measure {
            for _ in 0..<repetitions { sum &+= body() }
        }
        best = min(best, time)
    }
    // Printing the sum keeps the work from being optimised away.
    let nanoseconds = Int(best / .nanoseconds(1) / Double(repetitions))
    print(name.padding(toLength: 52, withPad: " ", startingAt: 0), nanoseconds, "ns", sum == .min ? sum : "")
}

let texts = [
    ("24 hexadecimal digits, good", "32b6e34b3d91647abb20e7b8", Patterns.id),
    ("24 hexadecimal digits, bad", "32b6e34b3d91647abb20e7bZ", Patterns.id),
    ("IP address, version 4", "192.168.254.117", Patterns.ipAddress),
    ("IP address, version 6", "2001:0db8:85a3:0000:0000:8a2e:0370:7334", Patterns.ipAddress),
    ("IP address, bad", "atlas-6fd70d-shard-00-00.example.net", Patterns.ipAddress),
]
for (name, text, pattern) in texts {
    measure("Pattern.matches: \(name)") { pattern.matches(text) ? 1 : 0 }
    let path = Request(.get, "/v2/groups/{id}")
    measure("Request.path: \(name)") {
        var request = path
        request.add(text, as: .path("id"), pattern: pattern)
        return request.path.utf8.count
    }
    measure("Request.query: \(name)") {
        var request = path
        request.add(text, as: .query("id"), pattern: pattern)
        return request.queryItems.count
    }
}
for (name, text, pattern) in texts {
    guard let expression = try? NSRegularExpression(pattern: pattern.source) else { continue }
    measure("NSRegularExpression: \(name)") {
        expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) == nil ? 0 : 1
    }
}
