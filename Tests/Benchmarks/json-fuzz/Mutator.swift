/// Makes inputs from valid texts by cutting, mixing and disturbing them.
struct Mutator {
    private var random: SeededRandom
    private let texts: [[UInt8]]
    private let tokens: [[UInt8]]

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        let long = String(repeating: #"{\"t\":{\"$date\":\"2026\"},\"é😀\":[1,2,\\\\]},"#, count: 9)
        texts = [
            #"{"accessLogs":[{"authResult":true,"failureReason":null,"logLine":"\#(long)","username":"u"}],"n":1}"#,
            #"{"accessLogs":[{"authResult":false,"username":"søren","new":{"a":[1.5e3,-0,"\ud83d\ude00"]}},{}]}"#,
            #"{"links":[{"rel":"self","href":"https:\/\/x"}],"accessLogs":[],"totalCount":12}"#,
            #"[0,-1,1.0,1e3,123456789012345678,9223372036854775807,1E-5,0.1,1e400,-1e-400,3.4028236e38]"#,
            #"["","a","\n\t\r\b\f\\\/\"","\u0000\u001f\u00e9\uD83D\uDE00","\#(String(repeating: "plain ", count: 30))"]"#,
            #"{"a":{"b":{"c":[[[[[{"d":null}]]]]]}},"a\u0062":1,"ab2":2,"":3,"k":{"k":{"k":[true,false]}}}"#,
            " \n{ \"a\" : [ 1 , 2 ]\t,\r\n\"b\" : { } }\n", "\u{FEFF}[\"bom\"]", "null", "\"text\"", "-12.5e+2", "[]",
            "{" + (0..<20).map { "\"member\($0)\":\($0)" }.joined(separator: ",") + "}",
        ].map { Array($0.utf8) }
        tokens =
            [
                "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "null", "true", "false", "NaN",
                "-", "0", "01", "1.", ".5", "1e", "1e999", "e", "+", " ", "\n", "//", "/**/", "'", "\u{FEFF}", "\u{7F}",
                "\"accessLogs\":", "\"a\":1,", "{\"a\":", String(repeating: "[", count: 600), "18446744073709551616",
            ].map { Array($0.utf8) }
            + [
                [0], [0x1F], [0x80], [0xBF], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
                [0xE2, 0x82],
                [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF8], [0xFF, 0xFE], [0xFF],
            ]
    }

    mutating func next() -> [UInt8] {
        var input = texts.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            mutate(&input)
        }
        return input
    }

    private mutating func mutate(_ input: inout [UInt8]) {
        let place = Int.random(in: 0...input.count, using: &random)
        let length = min(input.count - place, Int.random(in: 0...24, using: &random))
        switch Int.random(in: 0..<9, using: &random) {
        case 0: input.removeLast(input.count - place)
        case 1: input.removeFirst(place)
        case 2: input.removeSubrange(place..<place + length)
        case 3, 4: input.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
        case 5: input.insert(contentsOf: input[place..<place + length], at: Int.random(in: 0...place, using: &random))
        case 6:
            let other = texts.randomElement(using: &random) ?? []
            let start = Int.random(in: 0...other.count, using: &random)
            input.replaceSubrange(place..<place + length, with: other[start...].prefix(60))
        case 7:
            guard place < input.count else { return }
            input[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        default:
            guard place < input.count else { return }
            input[place] = UInt8.random(in: .min ... .max, using: &random)
        }
    }
}
