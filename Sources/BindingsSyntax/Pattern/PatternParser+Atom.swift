extension PatternParser {
    /// Reads what a quantifier may follow.
    mutating func atom() throws(PatternError) -> PatternNode {
        let start = position
        if skip("(?:") { return try group(from: start) }
        if skip("(?<") {
            guard let name = groupName() else { throw error("the name of the group is not valid", at: start) }
            try spend(groupNames.costOfInserting(name))
            guard groupNames.insert(name) else { throw error("two groups have the same name", at: start) }
            return try group(from: start)
        }
        if skip("(?") {
            guard skipModifiers() else { throw error("the group is not valid", at: start) }
            note(.unsupported, "modifiers are not supported", at: start)
            return try group(from: start)
        }
        if skip("(") { return try group(from: start) }
        if skip("[") { return try node(for: characterClass(from: start)) }
        if skip("\\") { return try escapedAtom(from: start) }
        if skip(".") { return try node(for: CodePointSet.lineTerminators.complement(upTo: grammar.maximumSymbol)) }
        let symbol = symbols[position]
        switch character(symbol) {
        case "*", "+", "?":
            throw error("the quantifier repeats nothing")
        case "{" where braces() != nil:
            throw error("the quantifier repeats nothing", at: start)
        case "{", "}", "]":
            if grammar == .unicode { throw error("`\\` is missing before a bracket or brace", at: start) }
        default:
            break
        }
        position = start + 1
        return try node(for: CodePointSet(symbol))
    }

    /// Reads the quantifier of a node, if there is one.
    ///
    /// - Parameter before: How many nodes had read a symbol before this one.
    mutating func quantified(_ node: PatternNode, after before: Int) throws(PatternError) -> PatternNode {
        let start = position
        var range: (minimum: Int, maximum: Int?)
        if skip("*") {
            range = (0, nil)
        } else if skip("+") {
            range = (1, nil)
        } else if skip("?") {
            range = (0, 1)
        } else if next(is: "{") {
            guard let braces = braces() else {
                if grammar == .unicode { throw error("the quantifier is not complete", at: start) }
                return node
            }
            range = braces
        } else {
            return node
        }
        if let maximum = range.maximum, maximum < range.minimum {
            throw error("the numbers of a quantifier are out of order", at: start)
        }
        _ = skip("?")
        let hasWidth = readingNodeCount > before
        if range.maximum == 0 { readingNodeCount = before }
        return node.repeated(minimum: range.minimum, maximum: range.maximum, hasWidth: hasWidth)
    }

    /// Reads `{2}`, `{2,}` or `{2,5}`; reads nothing if it is none of them.
    private mutating func braces() -> (minimum: Int, maximum: Int?)? {
        let start = position
        if skip("{"), let minimum = decimal() {
            if skip("}") { return (minimum, minimum) }
            if skip(",}") { return (minimum, nil) }
            if skip(","), let maximum = decimal(), skip("}") { return (minimum, maximum) }
        }
        position = start
        return nil
    }

    /// Reads digits as a number; numbers too great for any text become the greatest.
    mutating func decimal() -> Int? {
        let start = position
        var number = 0
        while let digit = symbol(at: position), (UInt32(symbol: "0")...UInt32(symbol: "9")).contains(digit) {
            let (tens, isGreat) = number.multipliedReportingOverflow(by: 10)
            let (sum, isGreater) = tens.addingReportingOverflow(Int(digit - UInt32(symbol: "0")))
            number = isGreat || isGreater ? Int.max : sum
            position += 1
        }
        return position == start ? nil : number
    }

    /// Reads `ims-ims:`, with no letter twice and at least one.
    private mutating func skipModifiers() -> Bool {
        let start = position
        var letters: Set<UInt32> = []
        var hasMinus = false
        while let symbol = symbol(at: position) {
            position += 1
            switch character(symbol) {
            case ":" where !letters.isEmpty: return true
            case "-" where !hasMinus: hasMinus = true
            case "i", "m", "s":
                guard letters.insert(symbol).inserted else {
                    position = start
                    return false
                }
            default:
                position = start
                return false
            }
        }
        position = start
        return false
    }
}
