extension JSONReader {
    /// Reads a string.
    public mutating func string() throws(JSONError) -> String {
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else { throw mismatch("a string") }
        let first = cursor + 1
        let stop = try scanPlain(from: first)
        if stop.pointee == UInt8(ascii: "\"") {
            cursor = stop + 1
            return String(decoding: UnsafeBufferPointer(start: first, count: stop - first), as: UTF8.self)
        }
        return String(decoding: try unescape(from: first, to: stop), as: UTF8.self)
    }

    /// Checks a string and returns its bytes between the quotation marks, escapes as they are.
    mutating func rawString() throws(JSONError) -> (bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else { throw mismatch("a string") }
        let first = cursor + 1
        var stop = try scanPlain(from: first)
        var hasEscapes = false
        while stop.pointee == UInt8(ascii: "\\") {
            hasEscapes = true
            stop = try scanPlain(from: try escape(at: stop).next)
        }
        cursor = stop + 1
        return (UnsafeBufferPointer(start: first, count: stop - first), hasEscapes)
    }

    /// Finds the next quotation mark or backslash; the bytes before it need no decoding.
    ///
    /// Eight bytes at a time: a byte that is a control, a quotation mark, a backslash or not ASCII leaves the top bit
    /// of its lane set. A borrow can only spill into lanes above such a byte, so that the lowest set bit is true.
    @inline(__always)
    func scanPlain(from first: UnsafePointer<UInt8>) throws(JSONError) -> UnsafePointer<UInt8> {
        var place = first
        while true {
            while end - place >= 8 {
                let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
                let flags = Self.stops(in: word)
                if flags != 0 {
                    place += flags.trailingZeroBitCount &>> 3
                    break
                }
                place += 8
            }
            guard place < end else { throw unterminated(at: end) }
            let byte = place.pointee
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return place }
            if byte >= 0x80 {
                place = try skipMultibyte(at: place)
            } else if byte < 0x20 {
                throw control(at: place)
            } else {
                place += 1
            }
        }
    }

    @inline(__always)
    private static func stops(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = (word ^ 0x2222_2222_2222_2222) &- ones
        let backslashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- ones
        let controls = word &- 0x2020_2020_2020_2020
        return (word | quotes | backslashes | controls) & 0x8080_8080_8080_8080
    }

    /// Checks the characters at `place` that are not ASCII and returns where they end (RFC 3629, section 4).
    @inline(never)
    private func skipMultibyte(at place: UnsafePointer<UInt8>) throws(JSONError) -> UnsafePointer<UInt8> {
        var place = place
        while place < end, place.pointee >= 0x80 {
            let first = place[0]
            let length: Int
            let second: ClosedRange<UInt8>
            switch first {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: throw invalidUTF8(at: place)
            }
            guard end - place >= length else {
                // A sequence that the end cuts short is the end's fault unless it is already wrong.
                for index in 1..<max(1, end - place) where !(0x80...0xBF).contains(place[index]) {
                    throw invalidUTF8(at: place)
                }
                throw unterminated(at: end)
            }
            guard second.contains(place[1]), length < 3 || place[2] & 0xC0 == 0x80,
                length < 4 || place[3] & 0xC0 == 0x80
            else { throw invalidUTF8(at: place) }
            place += length
        }
        return place
    }

    /// Puts a string with escapes together, from its start and its first backslash; moves past it.
    ///
    /// - Returns: The text, valid UTF-8, until the next call.
    @inline(never)
    mutating func unescape(
        from first: UnsafePointer<UInt8>,
        to backslash: UnsafePointer<UInt8>
    ) throws(JSONError) -> UnsafeBufferPointer<UInt8> {
        var count = backslash - first
        reserve(count, keeping: 0).update(from: first, count: count)
        var place = backslash
        while true {
            // Room for a block with what its copying writes too much, and for one character after it.
            let output = reserve(count + 2 * JSONBlock.size, keeping: count) + count
            var written = output
            unescapeBlocks(&place, to: &written)
            count += written - output
            guard place < end else { throw unterminated(at: end) }
            let byte = place.pointee
            if byte == UInt8(ascii: "\"") { break }
            if byte < 0x20 { throw control(at: place) }
            if byte == UInt8(ascii: "\\") {
                let (next, scalar) = try escape(at: place)
                place = next
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    written.pointee = unit
                    written += 1
                    count += 1
                }
            } else if byte < 0x80 {
                written.pointee = byte
                count += 1
                place += 1
            } else {
                let next = try skipMultibyte(at: place)
                let length = next - place
                (reserve(count + length, keeping: count) + count).update(from: place, count: length)
                count += length
                place = next
            }
        }
        cursor = place + 1
        return UnsafeBufferPointer(start: scratch, count: count)
    }

    /// Unescapes a block, if that much text is left, up to the first byte that is neither plain text nor a short escape.
    @inline(__always)
    private func unescapeBlocks(
        _ place: inout UnsafePointer<UInt8>,
        to output: inout UnsafeMutablePointer<UInt8>
    ) {
        // Copying reads up to fifteen bytes past the block.
        guard end - place >= JSONBlock.size + 16 else { return }
        var stops = JSONBlock.stopsOfText(at: place)
        var run = 0
        while stops != 0 {
            let stop = stops.trailingZeroBitCount
            JSONBlock.copy(stop - run, from: place + run, to: output)
            output += stop - run
            let letter = place[stop] == UInt8(ascii: "\\") ? Self.simpleEscape(place[stop + 1]) : 0
            guard letter != 0 else {
                place += stop
                return
            }
            output.pointee = letter
            output += 1
            run = stop + 2
            stops &= ~(3 &<< UInt64(truncatingIfNeeded: stop))
        }
        if run < JSONBlock.size {
            JSONBlock.copy(JSONBlock.size - run, from: place + run, to: output)
            output += JSONBlock.size - run
            run = JSONBlock.size
        }
        place += run
    }

    @inline(__always)
    private mutating func reserve(_ capacity: Int, keeping count: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity <= scratchCapacity, let scratch { return scratch }
        return growScratch(to: capacity, keeping: count)
    }

    @inline(never)
    private mutating func growScratch(to capacity: Int, keeping count: Int) -> UnsafeMutablePointer<UInt8> {
        let capacity = max(256, capacity + capacity / 2)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        if let scratch {
            larger.update(from: scratch, count: count)
            scratch.deallocate()
        }
        scratch = larger
        scratchCapacity = capacity
        return larger
    }

    @inline(__always)
    private static func simpleEscape(_ letter: UInt8) -> UInt8 {
        if letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\") { return letter }
        return switch letter {
        case UInt8(ascii: "/"): letter
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: 0
        }
    }

    /// Reads the escape at a backslash, and its second half if it names a surrogate.
    private func escape(
        at backslash: UnsafePointer<UInt8>
    ) throws(JSONError) -> (next: UnsafePointer<UInt8>, scalar: Unicode.Scalar) {
        guard end - backslash >= 2 else { throw unterminated(at: end) }
        let simple = Self.simpleEscape(backslash[1])
        if simple != 0 { return (backslash + 2, Unicode.Scalar(simple)) }
        guard backslash[1] == UInt8(ascii: "u") else {
            throw error(.invalidString, "expected an escape of RFC 8259, section 7", at: backslash)
        }
        let unit = try codeUnit(at: backslash)
        if let scalar = Unicode.Scalar(unit) { return (backslash + 6, scalar) }
        let second = backslash + 6
        if unit < 0xDC00, end - second >= 2, second[0] == UInt8(ascii: "\\"), second[1] == UInt8(ascii: "u") {
            let low = try codeUnit(at: second)
            let value = 0x1_0000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) & 0x3FF)
            if (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(value) { return (second + 6, scalar) }
        }
        guard options.allowsLoneSurrogates else {
            throw error(.loneSurrogate, "the escape names one half of a surrogate pair", at: backslash)
        }
        return (second, "\u{FFFD}")
    }

    private func codeUnit(at backslash: UnsafePointer<UInt8>) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for index in 2..<6 {
            guard end - backslash > index else { throw unterminated(at: end) }
            let digit: UInt8
            switch backslash[index] {
            case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): digit = byte - 0x30
            case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): digit = byte - 0x61 + 10
            case let byte where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte): digit = byte - 0x41 + 10
            default: throw error(.invalidString, "expected four hexadecimal digits after \"\\u\"", at: backslash)
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    @inline(never)
    private func unterminated(at place: UnsafePointer<UInt8>) -> JSONError {
        error(.unexpectedEnd, "expected the end of the string, found the end of the text", at: place)
    }

    @inline(never)
    private func invalidUTF8(at place: UnsafePointer<UInt8>) -> JSONError {
        error(.invalidUTF8, "the string is not valid UTF-8", at: place)
    }

    @inline(never)
    private func control(at place: UnsafePointer<UInt8>) -> JSONError {
        error(.invalidString, "a control character in a string must be escaped", at: place)
    }
}
