/// A word on the command line that is no option.
struct Operand: Sendable {
    /// What stands for it in the help, in capitals.
    var placeholder: String
    /// What it is.
    var help: String
    /// Whether it may be left out; only the last operands may be.
    var isOptional = false
}
