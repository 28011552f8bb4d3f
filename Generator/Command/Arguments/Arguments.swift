/// The words after a subcommand's name, checked against its options and operands.
struct Arguments: Sendable, Equatable {
    /// The words that are not options, in order.
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]
    private var flags: Set<String> = []

    /// Whether the flag was given.
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The value of the option, or `nil` if it was not given.
    func value(_ name: String) -> String? { values[name]?.last }

    /// All values of a repeatable option, in order.
    func values(_ name: String) -> [String] { values[name] ?? [] }

    /// Reads the words after a subcommand's name.
    ///
    /// Values stand after their option or after `=`; the word `--` ends the options.
    ///
    /// - Throws: A usage failure that names the word that is wrong and, if there is one close to it, what was meant.
    init(_ words: [String], options: [Option], operands expected: [Operand]) throws(Failure) {
        var rest = words[...]
        var takesOptions = true
        while let word = rest.popFirst() {
            guard takesOptions, word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            if word == "--" {
                takesOptions = false
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            let inlineValue = parts.count == 2 ? String(parts[1]) : nil
            guard let option = options.first(where: { $0.name == name }) else {
                throw .usage("there is no option `\(name)`" + DidYouMean.phrase(for: name, among: options.map(\.name)))
            }
            if option.placeholder == nil {
                guard inlineValue == nil else { throw .usage("`\(name)` takes no value") }
                flags.insert(name)
                continue
            }
            guard let value = inlineValue ?? rest.popFirst(), inlineValue != nil || !value.hasPrefix("--") else {
                throw .usage("`\(name)` needs a value")
            }
            try check(value, of: option)
            values[name, default: []].append(value)
        }
        try checkOperands(expected)
    }

    private func check(_ value: String, of option: Option) throws(Failure) {
        if !option.isRepeatable, values[option.name] != nil {
            throw .usage("`\(option.name)` is given twice")
        }
        if value.isEmpty {
            throw .usage("`\(option.name)` needs a value that is not empty")
        }
        if !option.choices.isEmpty, !option.choices.contains(value) {
            throw .usage(
                "`\(value)` is not a valid value of `\(option.name)`; choose "
                    + option.choices.map { "`\($0)`" }.joined(separator: ", ")
                    + DidYouMean.phrase(for: value, among: option.choices)
            )
        }
    }

    private func checkOperands(_ expected: [Operand]) throws(Failure) {
        if operands.count > expected.count {
            throw .usage("unexpected argument `\(operands[expected.count])`")
        }
        if operands.count < expected.count, !expected[operands.count].isOptional {
            throw .usage("`\(expected[operands.count].placeholder)` is missing")
        }
    }
}
