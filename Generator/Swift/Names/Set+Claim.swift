extension Set<String> {
    /// Takes a name, or the first of those with a number behind it that is free.
    ///
    /// - Parameters:
    ///   - name: The name that is wanted.
    ///   - base: What the numbers stand behind, if not the name itself.
    /// - Returns: The name that was taken.
    mutating func claim(_ name: String, numbering base: String? = nil) -> String {
        var candidate = name
        var number = 2
        while !insert(candidate).inserted {
            candidate = (base ?? name) + String(number)
            number += 1
        }
        return candidate
    }
}
