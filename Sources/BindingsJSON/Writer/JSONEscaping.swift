/// The escaping of strings (RFC 8259, section 7): quotation mark, backslash and controls, nothing else.
enum JSONEscaping {
    /// The room that one step may take: a block of nothing but escapes, or one byte, and the quotation mark at the end.
    static let step = 6 * JSONBlock.size + 32

    /// Copies text of valid UTF-8 with its escapes, as long as there is room for a step.
    ///
    /// - Returns: How many bytes of the text were read.
    @inline(__always)
    static func copy(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        to output: inout UnsafeMutablePointer<UInt8>,
        before limit: UnsafeMutablePointer<UInt8>
    ) -> Int {
        guard let base = text.baseAddress else { return 0 }
        var place = base + start
        let end = base + text.count
        while place < end, limit - output >= step {
            // Copying reads up to fifteen bytes past the block.
            if end - place >= JSONBlock.size + 16 {
                copyBlock(at: place, to: &output)
                place += JSONBlock.size
                continue
            }
            let byte = place.pointee
            place += 1
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                output.pointee = byte
                output += 1
            } else {
                escape(byte, to: &output)
            }
        }
        return place - base - start
    }

    @inline(__always)
    private static func copyBlock(
        at place: UnsafePointer<UInt8>,
        to output: inout UnsafeMutablePointer<UInt8>
    ) {
        var stops = JSONBlock.mustEscape(at: place)
        var run = 0
        while stops != 0 {
            let stop = stops.trailingZeroBitCount
            JSONBlock.copy(stop - run, from: place + run, to: output)
            output += stop - run
            escape(place[stop], to: &output)
            run = stop + 1
            stops &= stops &- 1
        }
        if run < JSONBlock.size {
            JSONBlock.copy(JSONBlock.size - run, from: place + run, to: output)
            output += JSONBlock.size - run
        }
    }

    @inline(__always)
    private static func escape(_ byte: UInt8, to output: inout UnsafeMutablePointer<UInt8>) {
        output[0] = UInt8(ascii: "\\")
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            output[1] = byte
            output += 2
        } else {
            output += escapeControl(byte, to: output)
        }
    }

    /// Writes what follows the backslash.
    ///
    /// - Returns: The length of the escape.
    @inline(never)
    private static func escapeControl(_ byte: UInt8, to output: UnsafeMutablePointer<UInt8>) -> Int {
        let letter: UInt8? =
            switch byte {
            case 0x08: UInt8(ascii: "b")
            case 0x09: UInt8(ascii: "t")
            case 0x0A: UInt8(ascii: "n")
            case 0x0C: UInt8(ascii: "f")
            case 0x0D: UInt8(ascii: "r")
            default: nil
            }
        if let letter {
            output[1] = letter
            return 2
        }
        output[1] = UInt8(ascii: "u")
        output[2] = UInt8(ascii: "0")
        output[3] = UInt8(ascii: "0")
        output[4] = UInt8(ascii: "0") + byte >> 4
        output[5] = byte & 0xF < 10 ? UInt8(ascii: "0") + byte & 0xF : UInt8(ascii: "a") + byte & 0xF - 10
        return 6
    }
}
