/// An option of a subcommand.
struct Option: Sendable {
    /// How it is written, dashes included.
    var name: String
    /// The placeholder of its value in the help, in capitals; `nil` for a flag.
    var placeholder: String?
    var help: String
    /// The only values it takes, or empty if it takes any.
    var choices: [String]
    /// Whether it may be given more than once.
    var isRepeatable: Bool

    /// An option with a value.
    static func value(_ name: String, _ placeholder: String, _ help: String, repeatable: Bool = false) -> Option {
        Option(name: name, placeholder: placeholder, help: help, choices: [], isRepeatable: repeatable)
    }

    /// An option with one of a few values.
    static func choice(_ name: String, _ choices: [String], _ help: String) -> Option {
        Option(
            name: name,
            placeholder: choices.joined(separator: "|"),
            help: help,
            choices: choices,
            isRepeatable: false
        )
    }

    /// An option without a value.
    static func flag(_ name: String, _ help: String) -> Option {
        Option(name: name, placeholder: nil, help: help, choices: [], isRepeatable: false)
    }

    /// How diagnostics are printed; shared by the subcommands that read documents.
    static let diagnostics = Option.choice(
        "--diagnostics",
        ["text", "json", "github"],
        "How to print diagnostics on standard error; the default is text."
    )

    /// Whether warnings end the tool like errors; shared by the subcommands that read documents.
    static let strict = Option.flag("--strict", "Treat warnings as errors: exit with 65 and write nothing.")
}

/// A word on the command line that is not an option.
struct Operand: Sendable {
    /// The placeholder in the help, in capitals.
    var placeholder: String
    var help: String
    /// Whether it may be left out; only the last operands may be.
    var isOptional = false
}
