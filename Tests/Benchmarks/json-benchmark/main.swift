// Measures reading and writing of JSON; `Tests/Benchmarks/json.sh` runs it and says what against.
//
//     json-benchmark make ROWS FILE        writes an access history
//     json-benchmark WORK FILE [REPEAT]    measures one work on a file, best of REPEAT
//
// Work: decode, decode-foundation, encode, encode-foundation, memory, stream, document.

import BindingsJSON
import BindingsRuntime
import Foundation

/// The processor time of the process in seconds, which other programs on the machine disturb less than the clock.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Measures the best of some rounds; what a round makes is freed outside of the time that counts.
func report<Result>(_ work: String, bytes: Int, repeats: Int, _ body: () throws -> Result) rethrows {
    var best = Double.infinity
    for _ in 0..<repeats {
        let start = processorTime()
        let result = try body()
        best = min(best, processorTime() - start)
        withExtendedLifetime(result) {}
    }
    print("\(work) \(Int(Double(bytes) / best / 1e6)) MB/s, \(String(format: "%.2f", best * 1000)) ms")
}

func megabytes(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1e6) }

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    print("usage: json-benchmark make ROWS FILE | json-benchmark WORK FILE [REPEAT]")
    exit(64)
}
let work = arguments[1]
if work == "make" {
    guard arguments.count == 4, let rows = Int(arguments[2]) else { exit(64) }
    try AccessHistory.text(rows: rows).write(to: URL(filePath: arguments[3]))
    exit(0)
}
let file = arguments[2]
let repeats = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1

switch work {
case "decode":
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    try report(work, bytes: bytes.count, repeats: repeats) { try JSON.decode(AccessLogList.self, from: bytes) }
case "decode-foundation":
    let data = try Data(contentsOf: URL(filePath: file))
    try report(work, bytes: data.count, repeats: repeats) {
        try JSONDecoder().decode(CodableAccessLogList.self, from: data)
    }
case "encode":
    let list = try JSON.decode(AccessLogList.self, from: Array(try Data(contentsOf: URL(filePath: file))))
    let count = try JSON.encode(list).count
    try report(work, bytes: count, repeats: repeats) { try JSON.encode(list) }
case "encode-foundation":
    let list = try JSONDecoder().decode(CodableAccessLogList.self, from: try Data(contentsOf: URL(filePath: file)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let count = try encoder.encode(list).count
    try report(work, bytes: count, repeats: repeats) { try encoder.encode(list) }
case "memory":
    let before = Memory.resident
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    Memory.resetPeak()
    let input = Memory.resident
    let list = try JSON.decode(AccessLogList.self, from: bytes)
    let (models, peak) = (Memory.resident - input, Memory.peak - before)
    let bound = bytes.count + models
    print(
        "memory: input \(megabytes(bytes.count)), models \(megabytes(models)), peak \(megabytes(peak)), "
            + "\(String(format: "%.2f", Double(peak) / Double(bound))) x (input + models), "
            + "\(list.accessLogs?.count ?? 0) rows"
    )
case "stream":
    let handle = try FileHandle(forReadingFrom: URL(filePath: file))
    let size = Int(try handle.seekToEnd())
    Memory.resetPeak()
    let before = Memory.resident
    var rows = 0
    try report(work, bytes: size, repeats: repeats) {
        try handle.seek(toOffset: 0)
        rows = 0
        var scanner = JSONElementScanner(path: ["accessLogs"])
        while let chunk = try handle.read(upToCount: 16 * 1024), !chunk.isEmpty {
            scanner.append(chunk)
            while try scanner.next(AccessLog.self) != nil { rows += 1 }
        }
        try scanner.finish()
    }
    print("stream: peak \(megabytes(Memory.peak - before)) above the start, \(rows) rows")
case "document":
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    var values = 0
    try report(work, bytes: bytes.count, repeats: repeats) {
        values = try JSONDocument(bytes: bytes, file: file).count
    }
    print("document: \(values) values")
default:
    print("unknown work: \(work)")
    exit(64)
}
