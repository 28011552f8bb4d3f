import Foundation

let usage = """
    usage: gzip-benchmark [compare [MEGABYTES [ROUNDS]]]   ratios to `gzip -dc | wc -l`; 1024 MiB, best of 3
           gzip-benchmark sleepy [MEGABYTES]               memory with a consumer that sleeps
           gzip-benchmark cuts [ROUNDS [SEED]]             connections cut at random bytes; 1000 rounds
           gzip-benchmark bytes                            an archive of 1 MiB in chunks of one byte
           gzip-benchmark bomb                             10 MB that expand to 10 GiB
           gzip-benchmark full-disk FOLDER                 downloads to a folder with less than 10 MB of room
           gzip-benchmark read-only FOLDER                 downloads to a read-only folder that has a log.gz
    """

let arguments = Array(CommandLine.arguments.dropFirst())

func number(_ index: Int, _ standard: Int) -> Int {
    arguments.count > index ? Int(arguments[index]) ?? standard : standard
}

switch arguments.first ?? "compare" {
case "compare":
    try Comparison(megabytes: number(1, 1024), rounds: max(number(2, 3), 1)).run()
case "sleepy":
    try Sleepiness(megabytes: number(1, 1024)).run()
case "cuts":
    try await Soak.cuts(rounds: number(1, 1000), seed: UInt64(number(2, 1)))
case "bytes":
    try await Soak.singleBytes()
case "bomb":
    try await Soak.bomb()
case "full-disk" where arguments.count == 2:
    try await Soak.fullDisk(URL(fileURLWithPath: arguments[1]))
case "read-only" where arguments.count == 2:
    try await Soak.readOnly(URL(fileURLWithPath: arguments[1]))
case "measure" where arguments.count == 3:
    guard let measurement = Measurement(rawValue: arguments[1]) else { fallthrough }
    let isFile = measurement == .decoder || measurement == .zlib
    if let source = isFile ? URL(fileURLWithPath: arguments[2]) : URL(string: arguments[2]) {
        try await measurement.run(source)
    }
default:
    print(usage)
    exit(64)
}
