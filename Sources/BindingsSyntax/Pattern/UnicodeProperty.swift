import Synchronization

/// The Unicode properties that `\p{…}` may name (ECMA-262, section 22.2.2.9 and tables 66 to 69).
enum UnicodeProperty {
    /// The property that a name, or a name and a value, denote.
    enum Meaning {
        case set(CodePointSet)
        /// ECMA-262 does not know it.
        case unknown
    }

    static func meaning(ofName name: String, value: String?) -> Meaning {
        let key = value.map { name + "=" + $0 } ?? name
        if let set = sets.withLock({ $0[key] }) { return .set(set) }
        let meaning = newMeaning(ofName: name, value: value)
        if case .set(let set) = meaning { sets.withLock { $0[key] = set } }
        return meaning
    }

    /// The properties asked for so far, as they were written: finding their characters takes long. Unicode has some
    /// hundreds.
    private static let sets = Mutex<[String: CodePointSet]>([:])

    private static func newMeaning(ofName name: String, value: String?) -> Meaning {
        if let value {
            switch name {
            case "General_Category", "gc": return category(value).map(Meaning.set) ?? .unknown
            case "Script", "sc": return script(value, withExtensions: false)
            case "Script_Extensions", "scx": return script(value, withExtensions: true)
            default: return .unknown
            }
        }
        if let set = category(name) { return .set(set) }
        switch name {
        case "Any": return .set(CodePointSet([0...CodePointSet.maximum]))
        case "ASCII": return .set(CodePointSet([0...0x7F]))
        case "Assigned":
            return category("Unassigned").map { .set($0.complement(upTo: CodePointSet.maximum)) } ?? .unknown
        case "Regional_Indicator", "RI": return .set(CodePointSet([0x1F1E6...0x1F1FF]))
        case "Emoji_Component", "EComp": return .set(emojiComponents)
        case "Extended_Pictographic", "ExtPict": return .set(UnicodeScript.pictographs)
        default: break
        }
        return UnicodeBinaryProperty.named(name).map { .set(UnicodeTable.set(of: $0)) } ?? .unknown
    }

    private static func script(_ name: String, withExtensions hasExtensions: Bool) -> Meaning {
        UnicodeScript.set(named: name, withExtensions: hasExtensions).map(Meaning.set) ?? .unknown
    }

    private static func category(_ name: String) -> CodePointSet? {
        UnicodeCategory.named(name).map(UnicodeTable.set(of:))
    }

    /// The characters that occur in emoji sequences and are not emoji by themselves.
    private static let emojiComponents = CodePointSet([
        0x23...0x23, 0x2A...0x2A, 0x30...0x39, 0x200D...0x200D, 0x20E3...0x20E3, 0xFE0F...0xFE0F, 0x1F1E6...0x1F1FF,
        0x1F3FB...0x1F3FF, 0x1F9B0...0x1F9B3, 0xE0020...0xE007F,
    ])
}

extension PatternParser {
    /// Reads the braces after `\p` or `\P`.
    mutating func unicodeProperty(from start: Int) throws(PatternError) -> CodePointSet {
        guard skip("{"), let name = propertyWord() else {
            throw error("the name of the property is not valid", at: start)
        }
        var value: String?
        if skip("=") {
            guard let word = propertyWord() else { throw error("the value of the property is not valid", at: start) }
            value = word
        }
        guard skip("}") else { throw error("the name of the property is not valid", at: start) }
        let property = value.map { name + "=" + $0 } ?? name
        switch UnicodeProperty.meaning(ofName: name, value: value) {
        case .set(let set):
            return set
        case .unknown:
            throw error("there is no property `\(property)`", at: start)
        }
    }

    private mutating func propertyWord() -> String? {
        var word = ""
        while let symbol = symbol(at: position), CodePointSet.wordCharacters.contains(symbol) {
            word.unicodeScalars.append(character(symbol))
            position += 1
        }
        return word.isEmpty ? nil : word
    }
}
