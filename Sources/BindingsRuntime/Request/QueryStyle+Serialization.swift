extension QueryStyle {
    /// The items a parameter becomes; none for an empty list or object.
    func items(of content: ParameterContent, named name: String, explode: Bool, allowReserved: Bool) -> [QueryItem] {
        let encode = allowReserved ? PercentEncoding.encodeReserved : PercentEncoding.encode
        func item(_ name: String, _ texts: [String], by delimiter: (text: String, encoded: String) = ("", ""))
            -> QueryItem
        {
            QueryItem(
                name: name,
                value: texts.joined(separator: delimiter.text),
                encodedValue: texts.map(encode).joined(separator: delimiter.encoded)
            )
        }
        switch content {
        case .scalar(let text):
            return [item(name, [text])]
        case .list(let elements):
            if elements.isEmpty { return [] }
            return explode || self == .deepObject
                ? elements.map { item(name, [$0]) } : [item(name, elements, by: delimiter)]
        case .object(let members):
            if members.isEmpty { return [] }
            if self == .deepObject {
                return members.flatMap { member in
                    items(
                        of: member.value,
                        named: "\(name)[\(member.name)]",
                        explode: true,
                        allowReserved: allowReserved
                    )
                }
            }
            if explode {
                return members.flatMap { member in
                    QueryStyle.form
                        .items(of: member.value, named: member.name, explode: false, allowReserved: allowReserved)
                }
            }
            return [item(name, ParameterContent.pairs(members).flatMap { [$0.name, $0.text] }, by: delimiter)]
        }
    }

    private var delimiter: (text: String, encoded: String) {
        switch self {
        case .form, .deepObject: (",", ",")
        case .spaceDelimited: (" ", "%20")
        case .pipeDelimited: ("|", "%7C")
        }
    }
}
