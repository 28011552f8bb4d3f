import BindingsJSON
import Testing

@Suite struct JSONValueTests {
    private let values: [JSONValue] = [
        .null, true, false, 0, 1, -1, "", "a", "b", [], [1], [1, 2], [2, 1], [[]], [:], ["a": 1], ["a": 2], ["b": 1],
        ["a": 1, "b": 2], ["a": .null], "1", [.null], ["a": ["a": 1]],
    ]

    @Test func tellsValuesApart() {
        for (place, left) in values.enumerated() {
            for (other, right) in values.enumerated() {
                #expect((left == right) == (place == other), "\(left) and \(right)")
            }
        }
        #expect(Set(values.map(\.hashValue)).count == values.count)
        #expect(Set(values).count == values.count)
        #expect(["a": 1, "b": 2] as JSONValue == ["b": 2, "a": 1])
        #expect((["a": 1, "b": 2] as JSONValue).hashValue == (["b": 2, "a": 1] as JSONValue).hashValue)
    }

    @Test func isOneKindAndNoOther() {
        let value: JSONValue = [.null, true, 2, "x", [5], ["k": 6]]
        #expect((0..<6).map { value[$0]?.isNull } == [true, false, false, false, false, false])
        #expect((0..<6).map { value[$0]?.bool } == [nil, true, nil, nil, nil, nil])
        #expect((0..<6).map { value[$0]?.int } == [nil, nil, 2, nil, nil, nil])
        #expect((0..<6).map { value[$0]?.number } == [nil, nil, 2, nil, nil, nil])
        #expect((0..<6).map { value[$0]?.string } == [nil, nil, nil, "x", nil, nil])
        #expect((0..<6).map { value[$0]?.array } == [nil, nil, nil, nil, [5], nil])
        #expect((0..<6).map { value[$0]?.object } == [nil, nil, nil, nil, nil, ["k": 6]])
        #expect((0..<6).map { value[$0]?["k"] } == [nil, nil, nil, nil, nil, 6])
        #expect((0..<6).map { value[$0]?.kind } == [.null, .bool, .number, .string, .array, .object])
        #expect(value[6] == nil && value[-1] == nil && value["k"] == nil)
    }

    @Test(arguments: [0, 1, 2, 15, 16, 17, 18, 40])
    func keepsMembersInOrder(count: Int) {
        var object = JSONObject((0..<count).map { (name: "n\($0)", value: JSONValue.number(JSONNumber($0))) })
        var model = (0..<count).map { ("n\($0)", $0) }
        func check() {
            #expect(object.count == model.count && object.isEmpty == model.isEmpty)
            #expect(object.names == model.map(\.0))
            #expect(object.map { $0.value.int } == model.map(\.1))
            for (name, number) in model { #expect(object[name]?.int == number) }
            #expect(object["none"] == nil)
        }
        check()
        for place in [0, 3, count - 2] where model.indices.contains(place) {
            object[model[place].0] = 99
            model[place].1 = 99
            check()
        }
        for _ in 0..<count {
            let place = model.count / 2
            if place % 2 == 0 {
                #expect(object.remove(model[place].0)?.int == model[place].1)
            } else {
                object[model[place].0] = nil
            }
            #expect(object.remove("none") == nil)
            model.remove(at: place)
            check()
        }
        object["again"] = 1
        model.append(("again", 1))
        check()
        #expect(object == ["again": 1] && object != ["again": 2] && object != [:])
    }

    @Test func theLastOfTwoMembersCounts() {
        let object: JSONObject = ["a": 1, "b": 2, "a": 3]
        #expect(object.names == ["a", "b"] && object["a"] == 3)
        #expect(JSONObject([(name: "a", value: JSONValue.number(1)), (name: "a", value: .number(2))]) == ["a": 2])
    }
}
