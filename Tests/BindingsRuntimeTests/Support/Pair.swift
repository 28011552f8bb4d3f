import BindingsJSON
import BindingsRuntime

/// An object with members in a given order.
struct Pair: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.value(.object(["R": 100, "G": "a=b", "N": .null]))
    }
}
