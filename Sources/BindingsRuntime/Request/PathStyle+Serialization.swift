extension PathStyle {
    /// The encoded text that takes the place of a placeholder.
    func text(of content: ParameterContent, named name: String, explode: Bool) -> String {
        let encode = PercentEncoding.encode
        let key = encode(name)
        switch content {
        case .scalar(let text):
            return switch self {
            case .simple: encode(text)
            case .label: "." + encode(text)
            case .matrix: text.isEmpty ? ";" + key : ";" + key + "=" + encode(text)
            }
        case .list(let elements):
            let texts = elements.map(encode)
            return switch self {
            case .simple: texts.joined(separator: ",")
            case .label: "." + texts.joined(separator: explode ? "." : ",")
            case .matrix where explode: texts.map { ";" + key + "=" + $0 }.joined()
            case .matrix: ";" + key + "=" + texts.joined(separator: ",")
            }
        case .object(let members):
            let sign = explode ? "=" : ","
            let texts = ParameterContent.pairs(members).map { encode($0.name) + sign + encode($0.text) }
            return switch self {
            case .simple: texts.joined(separator: ",")
            case .label: "." + texts.joined(separator: explode ? "." : ",")
            case .matrix where explode: texts.map { ";" + $0 }.joined()
            case .matrix: ";" + key + "=" + texts.joined(separator: ",")
            }
        }
    }
}
