/// Swift names for the names of a document.
///
/// A name depends on its own text alone, so that nothing that is added to a document changes it.
enum Identifier {
    /// A name for a property, parameter, method or static member: `groupId` is `groupID`, `FILTER_BUILDER` is
    /// `filterBuilder`.
    static func member(_ text: String) -> String {
        join(Words(text), capitalizesFirst: false)
    }

    /// A name for a type: `groupId` is `GroupID`, `PaginatedHostView_Atlas` is `PaginatedHostViewAtlas`.
    static func type(_ text: String) -> String {
        join(Words(text), capitalizesFirst: true)
    }

    /// A name for a type that follows another name; a word that would be there twice is there once:
    /// `logName` behind `DownloadLog` is `DownloadLogName`.
    static func type(_ text: String, after prefix: String) -> String {
        let name = type(text)
        guard let word = Words(text).words.first.map(type), prefix.hasSuffix(word), name.hasPrefix(word), name != word
        else { return prefix + name }
        return prefix + name.dropFirst(word.count)
    }

    /// A member's name for the value of an enumeration; what `Optional` would shadow is named differently.
    static func enumerationValue(_ text: String) -> String {
        if text.isEmpty { return "empty" }
        let name = member(text)
        switch name {
        case "none", "some", "allCases", "rawValue", "hash", "description", "isListed", "parameterText",
            "hashValue", "debugDescription", "customMirror", "encode", "write":
            return name + "Value"
        default:
            return name
        }
    }

    /// The length, in bytes, at which a name ends: a sentence makes no name, and a file is called as its type is.
    private static let lengthLimit = 80

    private static func join(_ text: Words, capitalizesFirst: Bool) -> String {
        var name = ""
        for (index, word) in text.words.enumerated() {
            var part = word.utf8.count <= lengthLimit ? word : String(word.prefix(lengthLimit / 4))
            if index > 0, name.utf8.count + part.utf8.count > lengthLimit { break }
            if let first = part.utf8.first, first.isASCIIDigit {
                // Two numbers must not run into one.
                if index == 0 || name.utf8.last?.isASCIIDigit == true
                    || ["plus", "minus"].contains(text.words[index - 1])
                {
                    part = spelled(part, isFirst: index == 0, capitalizes: index > 0 || capitalizesFirst)
                }
                name += part
                continue
            }
            let isFirst = index == 0
            if text.isAllCapitals, text.words.count > 1 || !capitalizesFirst { part = part.lowercased() }
            name += isFirst && !capitalizesFirst ? part.lowercased() : capitalized(part)
        }
        return name.isEmpty ? (capitalizesFirst ? "Empty" : "empty") : name
    }

    private static func capitalized(_ word: String) -> String {
        switch word {
        case "id", "Id": return "ID"
        case "ids", "Ids": return "IDs"
        default: break
        }
        guard let first = word.unicodeScalars.first, !first.isCapital else { return word }
        if first.isASCII {
            var bytes = Array(word.utf8)
            if first.isSmall { bytes[0] -= 0x20 }
            return String(decoding: bytes, as: UTF8.self)
        }
        let capital = first.properties.titlecaseMapping
        return capital + String(word.unicodeScalars.dropFirst())
    }

    private static let numbers = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    /// A word that starts with digits, where digits cannot stand: small numbers in letters, others after a word.
    private static func spelled(_ word: String, isFirst: Bool, capitalizes: Bool) -> String {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        let number: String
        if let value = Int(digits), value < numbers.count, String(value) == digits {
            number = numbers[value]
        } else {
            number = (isFirst ? "value" : "and") + digits
        }
        return (capitalizes ? capitalized(number) : number) + capitalized(String(rest))
    }
}
