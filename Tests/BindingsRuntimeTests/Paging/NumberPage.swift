import BindingsJSON
import BindingsRuntime

/// A page of numbers, with what its server says of the list.
struct NumberPage: Page, JSONReadable {
    let pageItems: [Int]
    let pageTotal: Int?
    let pageHasNext: Bool?

    init(json reader: inout JSONReader) throws(JSONError) {
        let members = try JSONValue(json: &reader).object ?? JSONObject()
        pageItems = members["results"]?.array?.compactMap(\.int) ?? []
        pageTotal = members["totalCount"]?.int
        pageHasNext = members["links"]?.array?.contains { $0.object?["rel"]?.string == "next" }
    }
}
