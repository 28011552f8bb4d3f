import BindingsJSON

/// Hashes bytes, quickly, and differently in each process, so that no document can be made to have equal hashes.
enum ByteHash {
    private static let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

    static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer(hash) }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let buffer = UnsafeRawBufferPointer(bytes)
        var hash = seed ^ UInt64(truncatingIfNeeded: buffer.count)
        var place = 0
        while place &+ 8 <= buffer.count {
            hash = mix(hash ^ buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place &+= 8
        }
        var rest: UInt64 = 0
        while place < buffer.count {
            rest = rest << 8 | UInt64(buffer[place])
            place &+= 1
        }
        return mix(hash ^ rest)
    }

    /// The hash of the name of a member, however the name is written.
    static func name(ofMember index: Int, in document: JSONDocument) -> UInt64 {
        document.withPlainName(ofMember: index, hash) ?? hash(Array((document.nodes[index].name ?? "").utf8))
    }

    /// The finisher of SplitMix64, which spreads each bit over all.
    static func mix(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
