extension ResponseMetadata {
    /// The file name that `Content-Disposition` offers (RFC 6266), made safe: without path, control characters and
    /// colons, with no dot at its start, and at most 255 bytes long; `nil` if nothing is left.
    public var suggestedFileName: String? {
        guard let disposition = headers["Content-Disposition"] else { return nil }
        return DispositionParameters(disposition).fileName.flatMap { Self.safeFileName($0) }
    }

    /// A name that is only a name on any system, or `nil`.
    static func safeFileName(_ name: String) -> String? {
        let last = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? Substring.UnicodeScalarView()
        var safe = String.UnicodeScalarView()
        var size = 0
        for scalar in last {
            let isUnsafe =
                switch scalar.properties.generalCategory {
                // Formatting characters can turn the direction of text and so hide an extension.
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
                default: scalar == ":" || scalar == "\u{FFFD}"
                }
            let isLeadingDot = safe.isEmpty && (scalar == "." || scalar.properties.isWhitespace)
            if isUnsafe || isLeadingDot { continue }
            size += UTF8.width(scalar)
            if size > 255 { break }
            safe.append(scalar)
        }
        while let last = safe.last, last == "." || last.properties.isWhitespace { safe.removeLast() }
        return safe.isEmpty ? nil : String(safe)
    }
}
