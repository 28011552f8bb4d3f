/// Reads `challenge = auth-scheme [ 1*SP ( token68 / #auth-param ) ]` and lists of them (RFC 9110 section 11.6.1).
///
/// The comma that ends a parameter also ends a challenge; what follows shows which it was: a name and `=` begin another
/// parameter, anything else a scheme. Unquoted values may hold what a token may not, since servers send Base64 bare.
struct ChallengeParser {
    /// No honest server sends more challenges, or more parameters in one.
    static let maximumChallenges = 32
    static let maximumParameters = 64

    private let bytes: [UInt8]
    private var position = 0

    init(_ line: String) {
        bytes = Array(line.utf8)
    }

    /// All challenges of the line.
    mutating func challenges() -> [Challenge] {
        var challenges: [Challenge] = []
        var current: Challenge?
        while skipSeparators(), challenges.count < Self.maximumChallenges {
            if let name = parameterName() {
                // A parameter of no scheme cannot be put right; it is dropped.
                readValue(of: name, into: &current)
                continue
            }
            let scheme = token()
            guard !scheme.isEmpty, isAtEndOfWord else {
                if current?.problem == nil { current?.problem = "it has an unexpected character" }
                skipElement()
                continue
            }
            if let current { challenges.append(current) }
            current = Challenge(scheme: scheme.lowercased(), token68: token68())
        }
        if let current { challenges.append(current) }
        return challenges
    }

    /// The line as parameters that belong to no scheme.
    mutating func parameterList() -> Challenge {
        var list: Challenge? = Challenge(scheme: "")
        while skipSeparators() {
            guard let name = parameterName() else { return Challenge(scheme: "", problem: "it is not a list") }
            readValue(of: name, into: &list)
        }
        return list ?? Challenge(scheme: "")
    }

    // MARK: - Parts

    /// Skips white space and commas; whether something follows.
    private mutating func skipSeparators() -> Bool {
        skip { $0 == 0x2C || Self.isSpace($0) }
        return position < bytes.count
    }

    /// Reads a name with the `=` that makes it one of a parameter, or nothing.
    private mutating func parameterName() -> String? {
        let start = position
        let name = token()
        skip(while: Self.isSpace)
        if !name.isEmpty, position < bytes.count, bytes[position] == 0x3D {
            position += 1
            skip(while: Self.isSpace)
            return name.lowercased()
        }
        position = start
        return nil
    }

    /// Reads a value and keeps it in the challenge.
    private mutating func readValue(of name: String, into challenge: inout Challenge?) {
        let value = position < bytes.count && bytes[position] == 0x22 ? quotedString() : bareValue()
        skip(while: Self.isSpace)
        let isSeparated = position == bytes.count || bytes[position] == 0x2C
        if !isSeparated { skipElement() }
        guard let current = challenge, current.problem == nil else { return }
        if current.token68 != nil {
            challenge?.problem = "it has a parameter after something else"
        } else if current.parameters[name] != nil {
            challenge?.problem = "it has a parameter twice"
        } else if let value {
            challenge?.parameters[name] = value
            if !isSeparated { challenge?.problem = "it has no comma after a value" }
        } else {
            challenge?.problem = "it has a value that is empty, not closed, or with an unexpected character"
        }
        if challenge?.parameters.count ?? 0 > Self.maximumParameters {
            challenge?.problem = "it has too many parameters"
        }
    }

    /// The text between quotes, without the backslashes; `nil` if it has no end or is not to be echoed.
    private mutating func quotedString() -> String? {
        position += 1
        var text: [UInt8] = []
        var isPrintable = true
        while position < bytes.count {
            var byte = bytes[position]
            position += 1
            if byte == 0x22 { return isPrintable ? String(decoding: text, as: UTF8.self) : nil }
            if byte == 0x5C {
                guard position < bytes.count else { return nil }
                byte = bytes[position]
                position += 1
            }
            isPrintable = isPrintable && (byte >= 0x20 || byte == 0x09) && byte != 0x7F
            text.append(byte)
        }
        return nil
    }

    /// The text up to a comma or white space.
    private mutating func bareValue() -> String? {
        let start = position
        skip { $0 != 0x2C && !Self.isSpace($0) }
        let value = bytes[start..<position]
        let isPlain = value.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        return isPlain && !value.isEmpty ? String(decoding: value, as: UTF8.self) : nil
    }

    /// The text after a scheme that is neither the next scheme nor a parameter.
    private mutating func token68() -> String? {
        let start = position
        skip(while: Self.isSpace)
        let first = position
        skip { Self.isTokenCharacter($0) && $0 < 0x80 || $0 == 0x2F }
        let last = position
        skip { $0 == 0x3D }
        let end = position
        skip(while: Self.isSpace)
        if first > start, last > first, position == bytes.count || bytes[position] == 0x2C {
            return String(decoding: bytes[first..<end], as: UTF8.self)
        }
        position = start
        return nil
    }

    private mutating func token() -> String {
        let start = position
        skip(while: Self.isTokenCharacter)
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Whether a word ends here, at a comma or white space.
    private var isAtEndOfWord: Bool {
        position == bytes.count || bytes[position] == 0x2C || Self.isSpace(bytes[position])
    }

    /// Skips unreadable text, up to the next comma.
    private mutating func skipElement() {
        skip { $0 != 0x2C }
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < bytes.count, condition(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The characters of a token (RFC 9110 section 5.6.2).
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
