/// The version of one resource of a dated API, as a vendor media type names it.
///
/// Four forms exist: a date (`2023-02-01`), a date that is announced but may still change (`2025-09-22.upcoming`),
/// `preview`, and `private-preview-NAME`. Versions are ordered as they follow each other in time: a stable date, the
/// upcoming version of that date, later dates, `preview`, and the private previews by name.
///
/// A string literal is a version too: `call.accept("2024-08-05")`. A literal cannot fail, so one of none of the four
/// forms makes a version whose ``isWellFormed`` is `false`; it prints as it was written, equals only itself and follows
/// every other version. Use ``init(_:)-(String)`` for text that is not known when the code is written.
public struct APIVersion: Hashable, Sendable {
    private enum Form: Hashable {
        case dated(year: Int, month: Int, day: Int, isUpcoming: Bool)
        case preview
        case privatePreview(name: String)
        case malformed(text: String)
    }

    private let form: Form

    /// The version of unfinished features that anybody may try.
    public static let preview = APIVersion(form: .preview)

    private init(form: Form) {
        self.form = form
    }

    /// Whether the version has one of the four forms; only a string literal makes one that has not.
    public var isWellFormed: Bool {
        if case .malformed = form { false } else { true }
    }

    /// Whether the version is a plain date, whose contract no longer changes.
    public var isStable: Bool {
        if case .dated(_, _, _, isUpcoming: false) = form { true } else { false }
    }

    /// Whether the version is a date marked `.upcoming`.
    public var isUpcoming: Bool {
        if case .dated(_, _, _, isUpcoming: true) = form { true } else { false }
    }

    /// Whether the version is `preview` or a private preview.
    public var isPreview: Bool {
        switch form {
        case .preview, .privatePreview: true
        case .dated, .malformed: false
        }
    }

    /// The date of a stable or upcoming version as `YYYY-MM-DD`; `nil` for the other forms.
    public var dateText: String? {
        guard case .dated(let year, let month, let day, _) = form else { return nil }
        return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
    }

    /// The name of a private preview, without `private-preview-`; `nil` for the other forms.
    public var privatePreviewName: String? {
        if case .privatePreview(let name) = form { name } else { nil }
    }
}

extension APIVersion: LosslessStringConvertible {
    /// Reads a version.
    ///
    /// - Parameter description: One of the four forms, in lower case; a date must exist in the Gregorian calendar, and the
    ///   name of a private preview is a token of RFC 9110 without `+`.
    /// - Returns: `nil` if the text has none of the forms.
    public init?(_ description: String) {
        let privatePrefix = "private-preview-"
        if description == "preview" {
            form = .preview
        } else if description.hasPrefix(privatePrefix) {
            let name = description.utf8.dropFirst(privatePrefix.utf8.count)
            guard !name.isEmpty, name.allSatisfy({ $0.isTokenCharacter && $0 != UInt8(ascii: "+") }) else { return nil }
            form = .privatePreview(name: String(decoding: name, as: UTF8.self))
        } else {
            let suffix = ".upcoming"
            let isUpcoming = description.hasSuffix(suffix)
            let digits = Array(isUpcoming ? description.utf8.dropLast(suffix.utf8.count) : description.utf8[...])
            guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
                let year = Self.number(digits[0..<4]), let month = Self.number(digits[5..<7]),
                let day = Self.number(digits[8..<10]), year >= 1, (1...12).contains(month),
                (1...Self.dayCount(ofMonth: month, year: year)).contains(day)
            else { return nil }
            form = .dated(year: year, month: month, day: day, isUpcoming: isUpcoming)
        }
    }

    /// The version as it is written in a media type.
    public var description: String {
        switch form {
        case .dated(_, _, _, let isUpcoming): (dateText ?? "") + (isUpcoming ? ".upcoming" : "")
        case .preview: "preview"
        case .privatePreview(let name): "private-preview-" + name
        case .malformed(let text): text
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension APIVersion: ExpressibleByStringLiteral {
    /// Makes a version from a literal; see the type for what a literal of none of the four forms means.
    public init(stringLiteral value: String) {
        self = Self(value) ?? Self(form: .malformed(text: value))
    }
}

extension APIVersion: Comparable {
    /// Whether `lhs` comes before `rhs` in the order of versions.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        let (left, right) = (lhs.order, rhs.order)
        return left.rank == right.rank ? left.text < right.text : left.rank < right.rank
    }

    /// The place of the version: its rank, and what decides among versions of one rank.
    private var order: (rank: Int, text: String) {
        switch form {
        case .dated(let year, let month, let day, let isUpcoming):
            (((year * 100 + month) * 100 + day) * 2 + (isUpcoming ? 1 : 0), "")
        case .preview: (Int.max - 2, "")
        case .privatePreview(let name): (Int.max - 1, name)
        case .malformed(let text): (Int.max, text)
        }
    }
}
