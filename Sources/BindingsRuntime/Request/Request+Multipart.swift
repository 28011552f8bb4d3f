extension Request {
    /// Sets the body to the parts of a form.
    ///
    /// The boundary between the parts is the first of a fixed series that none of them holds, so that equal forms make
    /// equal bodies.
    public mutating func setMultipart(_ form: MultipartForm?, as contentType: String = "multipart/form-data") {
        guard let form else { return }
        // Quotes and line ends have escapes in names; the other control characters have none anywhere.
        for part in form.parts
        where part.contentType?.hasControlCharacter ?? false
            || Self.escaped(part.name + (part.fileName ?? "")).hasControlCharacter
        {
            structure.report("body/" + part.name, "header", "must not have control characters in names and types")
        }
        let boundary = Self.boundary(of: form.parts)
        var bytes: [UInt8] = []
        for part in form.parts {
            var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.escaped(part.name))\""
            if let fileName = part.fileName { head += "; filename=\"\(Self.escaped(fileName))\"" }
            if let type = part.contentType { head += "\r\nContent-Type: \(type)" }
            bytes += Array((head + "\r\n\r\n").utf8)
            bytes += part.bytes
            bytes += [0x0D, 0x0A]
        }
        bytes += Array("--\(boundary)--\r\n".utf8)
        setBytes(bytes, "\(contentType); boundary=\(boundary)")
    }

    /// The escapes of the HTML standard (section "Multipart form data"), which RFC 7578 section 4.2 leaves open.
    private static func escaped(_ name: String) -> String {
        // By scalars, since CR and LF together are one character to Swift.
        name.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case "\"": escaped += "%22"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    private static func boundary(of parts: [MultipartForm.Part]) -> String {
        var number = 0
        // Every part rules out fewer boundaries than it has bytes, so the search ends.
        while true {
            let boundary = "form-boundary-\(number)"
            let delimiter = Array("--\(boundary)".utf8)
            if !parts.contains(where: { $0.bytes.contains(delimiter) }) { return boundary }
            number += 1
        }
    }
}
