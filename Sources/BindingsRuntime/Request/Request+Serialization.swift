extension Request {
    /// Writes a value in the place of its parameter.
    mutating func write(_ content: ParameterContent, as parameter: Parameter) {
        let name = parameter.name
        given.append(name)
        switch parameter.location {
        case .path(let style, let explode):
            checkSegment(content.flat, of: name)
            replacePlaceholder(name, with: style.text(of: content, named: name, explode: explode))
        case .query(let style, let explode, let allowReserved):
            queryItems += style.items(of: content, named: name, explode: explode, allowReserved: allowReserved)
        case .header(let explode):
            setField(name, to: content, explode: explode)
        case .cookie(let explode):
            addCookies(QueryStyle.form.items(of: content, named: name, explode: explode, allowReserved: false))
        }
    }

    private mutating func checkSegment(_ text: String, of name: String) {
        if text.isEmpty {
            structure.report(name, "required", "must not be empty")
        } else if text == "." || text == ".." {
            structure.report(name, "path", "must not be a dot segment")
        } else if text.hasControlCharacter {
            structure.report(name, "path", "must not have control characters")
        }
    }

    private mutating func replacePlaceholder(_ name: String, with text: String) {
        let placeholder = "{" + PercentEncoding.encodeTemplate(name) + "}"
        var expanded = ""
        var rest = path[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            let isHere = rest.utf8[open...].starts(with: placeholder.utf8)
            let end = rest.utf8.index(open, offsetBy: isHere ? placeholder.utf8.count : 1)
            expanded += rest[..<open]
            expanded += isHere ? text : "{"
            rest = rest[end...]
        }
        path = expanded + rest
    }

    private mutating func setField(_ name: String, to content: ParameterContent, explode: Bool) {
        guard !content.isEmpty else { return }
        var text = content.flat
        if explode, case .object(let members) = content {
            text = ParameterContent.pairs(members).map { $0.name + "=" + $0.text }.joined(separator: ",")
        }
        if text.hasControlCharacter {
            structure.report(name, "header", "must not have control characters")
        } else {
            headers[name] = text
        }
    }

    private mutating func addCookies(_ items: [QueryItem]) {
        guard !items.isEmpty else { return }
        headers["Cookie"] = ([headers["Cookie"]].compactMap(\.self) + items.map(\.encoded)).joined(separator: "; ")
    }
}
