extension JSONReader {
    /// Checks the next value and moves past it.
    public mutating func skipValue() throws(JSONError) {
        // Whether each open container is an object; their number is bounded by the depth.
        var isObject: [Bool] = []
        repeat {
            switch try peekKind() {
            case .object:
                try beginObject()
                isObject.append(true)
            case .array:
                try beginArray()
                isObject.append(false)
            case .string: _ = try rawString()
            case .number: _ = try rawNumber()
            case .bool: _ = try bool()
            case .null: try null()
            }
            // On to the next value that is due, or out of what has ended.
            while let inObject = isObject.last {
                if inObject {
                    if try beginName() {
                        _ = try rawString()
                        try endName()
                        break
                    }
                } else if try nextElement() {
                    break
                }
                isObject.removeLast()
            }
        } while !isObject.isEmpty
    }

    /// Reads the next value, whatever it is; of members of one name, the last counts.
    public mutating func value() throws(JSONError) -> JSONValue {
        switch try peekKind() {
        case .object:
            var object = JSONObject()
            try beginObject()
            while let name = try nextName() {
                object[name] = try value()
            }
            return .object(object)
        case .array:
            var array: [JSONValue] = []
            try beginArray()
            while try nextElement() {
                array.append(try value())
            }
            return .array(array)
        case .string: return .string(try string())
        case .number: return .number(try number())
        case .bool: return .bool(try bool())
        case .null:
            try null()
            return .null
        }
    }
}
