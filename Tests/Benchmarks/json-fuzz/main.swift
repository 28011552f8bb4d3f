// Feeds broken JSON to everything that reads it, and checks that what is read is the same by every way.
//
//     swift run --package-path Tests/Benchmarks -c release --sanitize=address json-fuzz [COUNT] [SEED]
//
// COUNT inputs, two million by default, are made from valid texts by seeded mutation. A finding is printed with the
// bytes that lead to it, and the program ends with 1; a crash is reported by the address sanitizer.

import BindingsJSON
import BindingsRuntime
import Foundation

let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 0 : 2_000_000
let seed = CommandLine.arguments.count > 2 ? UInt64(CommandLine.arguments[2]) ?? 0 : 1
var mutator = Mutator(seed: seed)
var checks = Checks(seed: seed)
for number in 1...max(1, count) {
    let input = mutator.next()
    if let finding = checks.run(input) {
        print("input \(number) of seed \(seed): \(finding)")
        print(String(decoding: input, as: UTF8.self))
        print(input)
        exit(1)
    }
    if number % 100_000 == 0 {
        print("\(number) inputs, \(checks.validCount) of them valid JSON")
    }
}
print("\(count) inputs of seed \(seed), \(checks.validCount) of them valid JSON, no finding")
