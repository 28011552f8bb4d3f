/// A property of both documents.
struct PropertyPair {
    var name: String
    var old: Int
    var new: Int
    var wasRequired: Bool
    var isRequired: Bool
}
