/// The template of a path: text and placeholders.
struct PathTemplate: Hashable {
    /// The names of the placeholders, by position.
    let names: [String]
    /// The template with nameless placeholders.
    let shape: String

    init(_ path: String) {
        var names: [String] = []
        var shape = ""
        var name: String?
        for character in path {
            switch (character, name) {
            case ("{", nil): name = ""
            case ("}", let finished?):
                names.append(finished)
                shape += "{}"
                name = nil
            case (_, nil): shape.append(character)
            case (_, _): name?.append(character)
            }
        }
        if let name { shape += "{" + name }
        self.names = names
        self.shape = shape
    }
}
