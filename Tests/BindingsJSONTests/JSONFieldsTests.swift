import BindingsJSON
import Testing

@Suite struct JSONFieldsTests {
    private static let fields = JSONFields(
        """
        a b ab ba abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghX abcdefghij bbcdefghij abcdefghijklmnop
        abcdefghXjklmnop abcdefghijklmnopq abcdefghijXlmnopq abcdefghijklmnopqrstuvwxyz abcdefghijklXnopqrstuvwxyz é \\u0020 \\"
        """
    )
    private static let names = [
        "a", "b", "ab", "ba", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghX",
        "abcdefghij",
        "bbcdefghij", "abcdefghijklmnop", "abcdefghXjklmnop", "abcdefghijklmnopq", "abcdefghijXlmnopq",
        "abcdefghijklmnopqrstuvwxyz", "abcdefghijklXnopqrstuvwxyz", "é", " ", "\"",
    ]

    @Test func findsEveryNameAndNoOther() {
        #expect(Self.names.map { Self.fields.index(of: $0) } == Self.names.indices.map { $0 })
        for name in Self.names {
            for place in name.indices {
                var other = name
                other.replaceSubrange(place...place, with: "Z")
                #expect(Self.fields.index(of: other) == nil)
            }
            #expect(Self.fields.index(of: name + "Z") == nil)
        }
        #expect(Self.fields.index(of: "") == nil)
    }

    /// The fields of a text's members, and the names of those that are unknown.
    private func read(_ members: [String]) throws -> [Int] {
        let text = "{" + members.map { "\($0):1" }.joined(separator: ",") + "}"
        return try JSON.read(from: Array(text.utf8)) { reader throws(JSONError) in
            var (field, found) = (-1, [Int]())
            var unknown = JSONObject()
            try reader.beginObject()
            while try reader.nextField(&field, of: Self.fields) {
                found.append(field < 0 ? -1 : field)
                if field < 0 { try reader.unknownMember(into: &unknown) } else { try reader.skipValue() }
            }
            #expect(unknown.count == found.count { $0 < 0 })
            return found
        }
    }

    @Test func readsMembersInAnyOrder() throws {
        var random = SplitMix(seed: 5)
        let quoted = try Self.names.map { String(decoding: try JSON.encode($0), as: UTF8.self) }
        #expect(try read(quoted) == Array(Self.names.indices))
        for _ in 0..<50 {
            let order = Self.names.indices.shuffled(using: &random)
            #expect(try read(order.map { quoted[$0] }) == order)
            let mixed = order.map { $0 % 3 == 0 ? "\"u\($0)\"" : quoted[$0] }
            #expect(try read(mixed) == order.map { $0 % 3 == 0 ? -1 : $0 })
        }
        #expect(try read([#""\u0061""#, #""\u0061b""#, #""abcdefgh\u0058""#, #""a\u0062cZ""#]) == [0, 2, 11, -1])
    }

    @Test func freesWhatItHolds() {
        // Leaks do not show here, but a table freed twice or too early does.
        for _ in 0..<100 {
            let fields = JSONFields("one two three four")
            #expect(fields.index(of: "three") == 2)
        }
    }
}
