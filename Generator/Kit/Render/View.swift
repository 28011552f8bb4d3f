/// What a template sees: values by name, all of them decided and spelled.
indirect enum View: Sendable {
    case text(String)
    case flag(Bool)
    case list([View])
    case record([String: View])

    /// A list of lines.
    static func lines(_ lines: [String]) -> View { .list(lines.map(View.text)) }
}
