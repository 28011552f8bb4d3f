/// Tells YAML that was given by mistake from broken JSON.
enum YAMLText {
    /// Whether the first line that says anything looks like YAML and cannot be JSON.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? rest.endIndex
            // Enough of a line to see what it is.
            let line = String(decoding: rest[..<end].prefix(200), as: UTF8.self)
            rest = rest[end...].dropFirst()
            let text = line.drop { $0 == " " || $0 == "\t" }
            if text.isEmpty || text.hasPrefix("#") { continue }
            if text.hasPrefix("---") || text.hasPrefix("%YAML") || text.hasPrefix("- ") { return true }
            guard let first = text.first, first != "{", first != "[" else { return false }
            guard let colon = text.firstIndex(of: ":") else { return false }
            let key = text[..<colon].trimmingQuotes()
            let after = text[text.index(after: colon)...]
            return !key.isEmpty && (after.isEmpty || after.hasPrefix(" ") || after.hasPrefix("\t"))
                && key.unicodeScalars.allSatisfy {
                    $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
                }
        }
        return false
    }
}

extension Substring {
    fileprivate func trimmingQuotes() -> Substring {
        guard let first, first == "\"" || first == "'", count > 1, last == first else { return self }
        return dropFirst().dropLast()
    }
}
