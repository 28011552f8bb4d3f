/// The name of a member as a key: names are equal when their characters are, scalar for scalar (RFC 8259, section 8.3).
///
/// `String` takes canonically equivalent strings for equal, which would make one member out of two.
struct JSONName: Hashable, Sendable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
        isSame(left.text, right.text)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    }
}
