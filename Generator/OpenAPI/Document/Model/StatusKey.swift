/// What a response stands for: one status, a class of them, or all that no other response stands for.
package enum StatusKey: Sendable, Hashable {
    /// One status, in `100...599`.
    case code(Int)
    /// The statuses of one class, such as 4 for `4XX`; in `1...5`.
    case range(Int)
    /// `default`.
    case `default`

    /// Reads a key of `responses`; a range may be written in lower case.
    ///
    /// - Returns: `nil` if the text is no status, no range and not `default`.
    package init?(_ text: String) {
        let characters = Array(text.utf8)
        guard text != "default" else {
            self = .default
            return
        }
        guard characters.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(characters[0]) else { return nil }
        let hundreds = Int(characters[0] - UInt8(ascii: "0"))
        if characters[1] | 0x20 == UInt8(ascii: "x"), characters[2] | 0x20 == UInt8(ascii: "x") {
            self = .range(hundreds)
            return
        }
        guard let code = Int(text), code >= 100 else { return nil }
        self = .code(code)
    }

    /// The key as the specification writes it.
    package var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }

    /// Whether the key stands for 2xx only.
    package var isSuccess: Bool { statusClass == 2 }

    /// Whether the key stands for 3xx only.
    package var isRedirection: Bool { statusClass == 3 }

    /// The hundreds of all statuses that the key stands for; `nil` for `default`.
    private var statusClass: Int? {
        switch self {
        case .code(let code): code / 100
        case .range(let hundreds): hundreds
        case .default: nil
        }
    }
}
