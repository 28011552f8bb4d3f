import BindingsJSON
import BindingsSyntax

extension DocumentParser {
    func requestBody(_ use: JSONNode) -> Referenced<RequestBody>? {
        guard let (node, reference) = follow(use, .requestBody) else { return nil }
        if let known = requestBodies[node.index] { return Referenced(reference: reference, value: known) }
        var content: [MediaTypeObject] = []
        var isRequired = false
        fields(of: node, .requestBody) { keyword, value in
            switch keyword {
            case .content: content = self.content(value)
            case .required: isRequired = value.bool ?? false
            default: break
            }
        }
        if node[.content] == nil { missing(.content, of: "the request body", at: node) }
        let body = RequestBody(node: node, isRequired: isRequired, content: content)
        requestBodies[node.index] = body
        return Referenced(reference: reference, value: body)
    }

    func response(_ use: JSONNode) -> Referenced<ResponseObject>? {
        guard let (node, reference) = follow(use, .response) else { return nil }
        if let known = responses[node.index] { return Referenced(reference: reference, value: known) }
        var headers: [ResponseObject.HeaderField] = []
        var content: [MediaTypeObject] = []
        fields(of: node, .response) { keyword, value in
            switch keyword {
            case .headers: headers = headerFields(value)
            case .content: content = self.content(value)
            case .links: map(value, "`links`").forEach { link($0.value) }
            default: break
            }
        }
        if node[.description] == nil {
            diagnostics.warning(.missingMember, "the response has no `description`", at: node)
        }
        let response = ResponseObject(node: node, headers: headers, content: content)
        responses[node.index] = response
        return Referenced(reference: reference, value: response)
    }

    func headerFields(_ node: JSONNode) -> [ResponseObject.HeaderField] {
        map(node, "`headers`").compactMap { name, value in
            header(value).map { ResponseObject.HeaderField(name: name, header: $0) }
        }
    }

    func header(_ use: JSONNode) -> Referenced<Header>? {
        guard let (node, reference) = follow(use, .header) else { return nil }
        if let known = headers[node.index] { return Referenced(reference: reference, value: known) }
        var isRequired = false
        var schema: Schema?
        var content: [MediaTypeObject]?
        fields(of: node, .header) { keyword, value in
            switch keyword {
            case .required: isRequired = value.bool ?? false
            case .schema: schema = self.schema(value)
            case .content: content = self.content(value)
            case .style: _ = style(value)
            case .examples: examples(value)
            default: break
            }
        }
        if node[.schema] != nil || node[.content] != nil {
            checkValue(of: "the header", schema: schema, content: content, at: node)
        } else {
            diagnostics.warning(.missingMember, "the header has neither `schema` nor `content`", at: node)
        }
        let header = Header(node: node, isRequired: isRequired, schema: schema, content: content ?? [])
        headers[node.index] = header
        return Referenced(reference: reference, value: header)
    }

    func content(_ node: JSONNode) -> [MediaTypeObject] {
        map(node, "`content`").compactMap { mediaTypeObject($0.value, name: $0.name) }
    }

    private func mediaTypeObject(_ node: JSONNode, name: String) -> MediaTypeObject? {
        var schema: Schema?
        var version: JSONNode?
        var sunset: String?
        guard expect(node, .object, ObjectKind.mediaType.phrase) else { return nil }
        fields(of: node, .mediaType) { keyword, value in
            switch keyword {
            case .schema: schema = self.schema(value)
            case .encoding: map(value, "`encoding`").forEach { checkEncoding($0.value) }
            case .examples: examples(value)
            case .extensionVersion: version = value
            case .sunset: sunset = self.sunset(value)
            default: break
            }
        }
        let dated = datedMediaType(name)
        if dated.mediaType == nil {
            diagnostics.warning(.invalidMediaType, "`\(name)` is not a valid media type", at: node)
        }
        return MediaTypeObject(
            node: node,
            name: name,
            mediaType: dated.mediaType,
            version: dated.version ?? version.flatMap(self.version),
            vendor: dated.vendor,
            sunset: sunset,
            schema: schema
        )
    }

    /// A media type, read once for each text.
    private func datedMediaType(_ text: String) -> DatedMediaType {
        if let known = mediaTypes[text] { return known }
        let read = DatedMediaType(text)
        mediaTypes[text] = read
        return read
    }

    /// Checks how a property of a form or of a multipart body is written; whoever writes one reads the value itself.
    private func checkEncoding(_ node: JSONNode) {
        fields(of: node, .encoding) { keyword, value in
            switch keyword {
            case .headers: _ = headerFields(value)
            case .style: _ = style(value)
            default: break
            }
        }
    }

    /// Examples by name. Documents that write the array of JSON Schema here are understood too.
    func examples(_ node: JSONNode) {
        guard node.kind == .object else {
            diagnostics.warning(.wrongType, "`examples` must be an object, not \(node.kind)", at: node)
            return
        }
        node.members.forEach { example($0.value) }
    }

    /// An example is any value of any kind, so of all that can be wrong with it, only a reference matters.
    func example(_ node: JSONNode) { _ = reference(node, .example) }
}
