// Measures matching and compiling of patterns against NSRegularExpression, in nanoseconds of processor time.

import BindingsRuntime
import Foundation

/// What is measured: a pattern, and texts that match or do not.
let cases: [(name: String, pattern: String, texts: [(name: String, text: String)])] = [
    (
        "24 hexadecimal digits", "^([a-f0-9]{24})$",
        [("match", "32b6e34b3d91647abb20e7b8"), ("no match", "32b6e34b3d91647abb20e7bX")]
    ),
    (
        "IP address", #"^((25[0-5]|(2[0-4]|1\d|[1-9]|)\d)(\.(?!$)|$)){4}|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$"#,
        [
            ("version 4", "192.168.100.200"), ("version 6", "2001:0db8:85a3:0000:0000:8a2e:0370:7334"),
            ("no match", "192.168.100.300"),
        ]
    ),
    (
        "host", #"^([0-9]{1,3}\.){3}[0-9]{1,3}|([0-9a-f]{1,4}:){7}([0-9a-f]{1,4})|(([a-z0-9]+\.){1,10}[a-z]+)?$"#,
        [("match", "cluster0-shard-00-00.abcde.example.net")]
    ),
    (
        "UUID", "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        [("match", "123e4567-e89b-12d3-a456-426614174000")]
    ),
    (
        "letters and digits", #"^[\p{L}\p{N}\-_.,' ]*$"#,
        [("ASCII", "Project 0815, test"), ("other", "Prüfung № ٣ — 中文")]
    ),
]

/// The least time of one call in five series.
func nanoseconds(calls: Int, _ body: () -> Void) -> Int {
    func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
    var least = Int.max
    for _ in 0..<5 {
        let start = now()
        for _ in 0..<calls { body() }
        least = min(least, (now() - start) / calls)
    }
    return least
}

func row(_ columns: [String]) -> String {
    zip(columns, [24, 12, 12, 22]).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: " ")
}

print(row(["pattern", "", "Pattern", "NSRegularExpression"]))
for (name, source, texts) in cases {
    let pattern = try Pattern(source)
    let expression = try NSRegularExpression(pattern: source)
    var matches = 0
    for (kind, text) in texts {
        let own = nanoseconds(calls: 200_000) { if pattern.matches(text) { matches += 1 } }
        let other = nanoseconds(calls: 20_000) {
            let range = NSRange(text.startIndex..., in: text)
            if expression.firstMatch(in: text, range: range) != nil { matches += 1 }
        }
        print(row([name, kind, "\(own) ns", "\(other) ns"]))
    }
    let own = nanoseconds(calls: 200) { if (try? Pattern(source)) != nil { matches += 1 } }
    let other = nanoseconds(calls: 200) { if (try? NSRegularExpression(pattern: source)) != nil { matches += 1 } }
    print(row([name, "compiling", "\(own) ns", "\(other) ns"]))
    precondition(matches > 0)
}

// Backtracking takes exponential time here and gives up without a word.
let hostile = String(repeating: "a", count: 40) + "!"
let pattern = try Pattern(["^(?:(a+)+$", "a+!)"].joined(separator: "|"))
let expression = try NSRegularExpression(pattern: pattern.source)
let own = nanoseconds(calls: 1) { precondition(pattern.matches(hostile)) }
var found = false
let other = nanoseconds(calls: 1) {
    found = expression.firstMatch(in: hostile, range: NSRange(hostile.startIndex..., in: hostile)) != nil
}
print(row(["\(pattern)", "must match", "\(own) ns", "\(other) ns, \(found ? "match" : "no match")"]))
