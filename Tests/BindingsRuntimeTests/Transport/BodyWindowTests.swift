import Foundation
import Testing

@testable import BindingsRuntime

@Suite struct BodyWindowTests {
    @Test(arguments: 0..<6)
    func givesBackWhatWentIn(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var window = BodyWindow(limit: Int.random(in: 0..<200_000, using: &random), directory: .temporaryDirectory)
        var sent: [UInt8] = []
        var received: [UInt8] = []
        for _ in 0..<200 {
            if Int.random(in: 0..<5, using: &random) < 3 {
                let count = Int.random(in: 0..<(Bool.random(using: &random) ? 10 : 30_000), using: &random)
                let piece = [UInt8](repeating: UInt8.random(in: 0...255, using: &random), count: count)
                sent += piece
                try piece.withUnsafeBytes { try window.append($0) }
            } else if let piece = try window.take() {
                #expect(!piece.isEmpty)
                received += piece
            }
            let isEmpty = window.isEmpty
            #expect(isEmpty == (received.count == sent.count))
        }
        while let piece = try window.take() { received += piece }
        #expect(received == sent)
        let left = (window.isEmpty, window.spilled)
        #expect(left == (true, 0))
    }

    @Test func spillsOnlyBeyondTheLimit() throws {
        var window = BodyWindow(limit: 100_000, directory: .temporaryDirectory)
        let piece = [UInt8](repeating: 1, count: 50_000)
        for _ in 0..<2 { try piece.withUnsafeBytes { try window.append($0) } }
        let before = window.spilled
        for _ in 0..<4 { try piece.withUnsafeBytes { try window.append($0) } }
        let after = window.spilled
        #expect(before == 0 && after > 0)
        window.discard()
        let isEmpty = window.isEmpty
        #expect(isEmpty)
    }
}
