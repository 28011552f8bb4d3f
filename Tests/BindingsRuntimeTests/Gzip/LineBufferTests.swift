import Testing

@testable import BindingsRuntime

@Suite struct LineBufferTests {
    /// Fills the buffer with as many lines as it takes and hands them all out again.
    private static func turnOver(_ buffer: inout LineBuffer, _ body: (RawLine) -> Void = { _ in }) {
        let text = Array(String(repeating: "another line\n", count: 8000).utf8)
        _ = buffer.append { room in
            let count = min(room.count, text.count)
            text.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            return count
        }
        while let line = buffer.nextLine() { body(line) }
    }

    private static func add(_ text: String, to buffer: inout LineBuffer) {
        _ = buffer.append { room in
            room.copyBytes(from: text.utf8)
            return text.utf8.count
        }
    }

    @Test func linesAreHashedByTheirBytes() {
        var buffer = LineBuffer(limit: 1 << 20)
        for _ in 0..<2 { Self.add((0..<100).map { "line \($0)\n" }.joined(), to: &buffer) }
        var hashes: [String: Set<Int>] = [:]
        while let line = buffer.nextLine() { hashes[line.string, default: []].insert(line.hashValue) }
        #expect(hashes.count == 100 && hashes.values.allSatisfy { $0.count == 1 })
        #expect(Set(hashes.values).count > 90)
    }

    @Test func bytesOfALivingLineAreNotWrittenAgain() throws {
        var buffer = LineBuffer(limit: 1 << 20)
        Self.add("the first line\n", to: &buffer)
        let line = buffer.nextLine()
        let kept = try #require(line)
        for _ in 0..<20 { Self.turnOver(&buffer) }
        #expect(kept.string == "the first line")
    }

    /// Without a line that lives, all goes into the same memory.
    @Test func memoryIsUsedAgain() {
        var buffer = LineBuffer(limit: 1 << 20)
        var places: Set<Int> = []
        for _ in 0..<40 {
            Self.turnOver(&buffer) { line in
                line.withUnsafeBytes { _ = places.insert(Int(bitPattern: $0.baseAddress) >> 22) }
            }
        }
        #expect(places.count <= 2)
    }
}
