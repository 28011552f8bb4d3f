/// Something that a comparison can find.
struct Rule: Hashable {
    let id: String
}

typealias SchemaRole = Usage
