extension MediaType {
    /// A parameter of a media type (RFC 9110, section 5.6.6), such as `charset=utf-8`.
    public struct Parameter: Hashable, Sendable, CustomStringConvertible {
        /// The name in lower case.
        public let name: String

        /// The value without quotes; that of `charset` in lower case, since it has none.
        public let value: String

        init(name: String, value: String) {
            self.name = name.lowercased()
            self.value = self.name == "charset" ? value.lowercased() : value
        }

        /// The parameter as it is written in a header field, quoted if it must be.
        public var description: String {
            if !value.isEmpty, value.utf8.allSatisfy(\.isTokenCharacter) { return name + "=" + value }
            var quoted = name + "=\""
            for scalar in value.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
                quoted.unicodeScalars.append(scalar)
            }
            return quoted + "\""
        }
    }
}
