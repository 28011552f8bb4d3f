/// The singular of English nouns, for the type of an array's elements.
enum Singular {
    /// `Fields` is `Field`, `Policies` is `Policy`; a word that is not a plural gets `Item` after it.
    static func of(_ name: String) -> String {
        let bytes = Array(name.utf8)
        func ends(with suffix: String) -> Bool { bytes.count > suffix.utf8.count + 1 && name.hasSuffix(suffix) }
        if ends(with: "ies") { return String(name.dropLast(3)) + "y" }
        for suffix in ["sses", "shes", "ches", "xes", "zzes"] where ends(with: suffix) {
            return String(name.dropLast(2))
        }
        if ends(with: "s"), !ends(with: "ss"), !ends(with: "us"), !ends(with: "is"), !ends(with: "As") {
            return String(name.dropLast())
        }
        return name + "Item"
    }
}
