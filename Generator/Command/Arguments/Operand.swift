/// A word on the command line that is not an option.
struct Operand: Sendable {
    /// The placeholder in the help, in capitals.
    var placeholder: String
    var help: String
    /// Whether it may be left out; only the last operands may be.
    var isOptional = false
}
