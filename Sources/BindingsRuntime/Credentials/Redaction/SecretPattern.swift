/// A text that is searched for as written and in the encodings of URLs, forms, JSON and HTML, in any mixture of them and one
/// within the other.
///
/// An answer may break off within a secret, by chance or because a server means it to; so much of it as a secret must have
/// is found there, too.
struct SecretPattern {
    private let bytes: [UInt8]
    /// Whether lines may end anywhere within, as they do in Base64 (RFC 2045 section 6.8).
    private let isWrapped: Bool

    /// Shorter texts are not secrets, and occur by chance.
    static let minimumLength = 8

    /// Creates a pattern of a text that is not empty.
    init(_ text: String, isWrapped: Bool = false) {
        bytes = Array(text.utf8)
        self.isWrapped = isWrapped
    }

    /// The number of bytes without any encoding, which is the least an occurrence has.
    var count: Int { bytes.count }

    /// Whether the text has a character of ASCII.
    var hasASCII: Bool { bytes.contains { $0 < 0x80 } }

    /// Where the occurrences are, from first to last.
    func ranges(in text: EscapedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        let least = min(bytes.count, Self.minimumLength)
        while let start = text.position(of: bytes[0], from: position, leaving: least) {
            if let end = end(at: start, in: text) {
                ranges.append(start..<end)
                position = end
            } else {
                position = start + 1
            }
        }
        return ranges
    }

    /// Where the occurrence ends that begins at a position, if one does; of several ends, the last.
    private func end(at start: Int, in text: EscapedText) -> Int? {
        if text.bytes[start...].starts(with: bytes) { return start + bytes.count }
        // Where a reader may be. A bit of text can be read in several ways, and which is the right one shows only in what
        // follows.
        var places = [Place(matched: 0, position: start)]
        var known: Set<Place> = []
        var next = 0
        var end: Int?
        while next < places.count {
            let place = places[next]
            next += 1
            if place.matched == bytes.count {
                end = max(end ?? 0, place.position)
            } else if place.position == text.bytes.count {
                if place.matched >= Self.minimumLength { end = end ?? text.bytes.count }
            } else {
                for character in text.characters(at: place.position) {
                    guard let count = matchedCount(of: character.bytes, at: place.matched) else { continue }
                    let reached = Place(matched: place.matched + count, position: character.end)
                    if known.insert(reached).inserted { places.append(reached) }
                }
            }
        }
        return end
    }

    private struct Place: Hashable {
        var matched: Int
        var position: Int
    }

    /// The number of bytes of the secret that a character encodes at a place in it; `nil` if it encodes none.
    private func matchedCount(of character: [UInt8], at place: Int) -> Int? {
        if bytes[place...].starts(with: character) { return character.count }
        if isWrapped, place > 0, character == [UInt8(ascii: "\n")] || character == [UInt8(ascii: "\r")] { return 0 }
        // A plus sign is itself or, in forms, a space.
        return character == [UInt8(ascii: "+")] && bytes[place] == UInt8(ascii: " ") ? 1 : nil
    }
}
