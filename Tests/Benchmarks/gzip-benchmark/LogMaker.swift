import Foundation

/// Makes an audit log such as a database writes: JSON lines that are alike, with numbers that are not.
struct LogMaker {
    private static let actions = ["authenticate", "authCheck", "createIndex", "dropCollection", "logout"]
    private var random = SeededRandom(seed: 2_023)

    /// Writes lines to a file until it has about so many bytes.
    mutating func write(_ size: Int, to url: URL) throws {
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        let file = try FileHandle(forWritingTo: url)
        var written = 0
        while written < size {
            var block = ""
            while block.utf8.count < 1 << 20 { block += line() }
            try file.write(contentsOf: Data(block.utf8))
            written += block.utf8.count
        }
        try file.close()
    }

    private mutating func line() -> String {
        let number = random.next()
        let action = Self.actions[Int(number % 5)]
        let time = "2026-08-10T03:\(10 + number % 50):\(10 + number >> 8 % 50).\(100 + number >> 16 % 900)Z"
        let address = "10.\(number >> 24 & 255).\(number >> 32 & 255).\(number >> 40 & 255)"
        let id = String(random.next(), radix: 16)
        return
            "{\"atype\":\"\(action)\",\"ts\":{\"$date\":\"\(time)\"},\"local\":{\"ip\":\"192.168.0.1\",\"port\":27017},"
            + "\"remote\":{\"ip\":\"\(address)\",\"port\":\(1024 + number & 0x7FFF)},\"users\":[{\"user\":\"app\",\"db\":\"admin\"}],"
            + "\"param\":{\"ns\":\"orders.c\(number & 15)\",\"id\":\"\(id)\"},\"result\":0}\n"
    }
}
