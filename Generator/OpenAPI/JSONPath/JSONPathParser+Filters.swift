import BindingsSyntax

import BindingsJSON

extension JSONPathParser {
    mutating func disjunction() throws(JSONPathError) -> Syntax.Expression {
        var parts = [try conjunction()]
        while takeOperator("||") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func conjunction() throws(JSONPathError) -> Syntax.Expression {
        var parts = [try basic()]
        while takeOperator("&&") { parts.append(try basic()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func takeOperator(_ text: String) -> Bool {
        let start = place
        skipSpace()
        guard take(text) else {
            place = start
            return false
        }
        skipSpace()
        return true
    }

    private mutating func basic() throws(JSONPathError) -> Syntax.Expression {
        if take("!") {
            skipSpace()
            return .not(peek() == "(" ? try parenthesized() : try test(try comparand(), at: place))
        }
        if peek() == "(" { return try parenthesized() }
        let start = place
        let left = try comparand()
        let afterLeft = place
        skipSpace()
        guard let comparison = takeComparison() else {
            place = afterLeft
            return try test(left, at: start)
        }
        try checkComparable(left, at: start)
        skipSpace()
        let rightStart = place
        let right = try comparand()
        try checkComparable(right, at: rightStart)
        return .comparison(left, comparison, right)
    }

    private mutating func parenthesized() throws(JSONPathError) -> Syntax.Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error("the expression is nested too deeply") }
        place += 1
        skipSpace()
        let expression = try disjunction()
        skipSpace()
        guard take(")") else { throw error("`)` is missing before " + nextText) }
        return expression
    }

    private mutating func takeComparison() -> Syntax.Comparison? {
        let all: [Syntax.Comparison] = [.equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater]
        for comparison in all where take(comparison.rawValue) { return comparison }
        return nil
    }

    private func test(_ comparand: Syntax.Comparand, at start: Int) throws(JSONPathError) -> Syntax.Expression {
        switch comparand {
        case .literal: throw error("a literal must be compared with something", at: start)
        case .query(let query): return .exists(query)
        case .function(let call):
            guard call.function.isLogical else {
                throw error("the result of `\(call.function.rawValue)` must be compared with something", at: start)
            }
            return .function(call)
        }
    }

    private func checkComparable(_ comparand: Syntax.Comparand, at start: Int) throws(JSONPathError) {
        switch comparand {
        case .literal: break
        case .query(let query):
            guard query.isSingular else {
                throw error("a query that may select several nodes cannot be compared", at: start)
            }
        case .function(let call):
            guard !call.function.isLogical else {
                throw error("the result of `\(call.function.rawValue)` cannot be compared", at: start)
            }
        }
    }

    /// A literal, a query or a function.
    mutating func comparand() throws(JSONPathError) -> Syntax.Comparand {
        switch peek() {
        case "'", "\"": return .literal(.string(try string()))
        case "@", "$":
            let isAbsolute = peek() == "$"
            place += 1
            return .query(Syntax.Query(isAbsolute: isAbsolute, segments: try segments()))
        case let scalar? where scalar == "-" || Self.isDigit(scalar): return .literal(.number(try number()))
        case let scalar? where ("a"..."z").contains(scalar): return try word()
        default: throw error("a value, a query or a function is missing before " + nextText)
        }
    }

    private mutating func word() throws(JSONPathError) -> Syntax.Comparand {
        let start = place
        var name = ""
        while let scalar = peek(), ("a"..."z").contains(scalar) || Self.isDigit(scalar) || scalar == "_" {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        if peek() == "(" { return .function(try call(name, at: start)) }
        switch name {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default: throw error("`\(name)` is not a valid value, query or function", at: start)
        }
    }

    private mutating func call(_ name: String, at start: Int) throws(JSONPathError) -> Syntax.Call {
        guard let function = Syntax.Function(rawValue: name) else {
            let hint = Suggestion.text(for: name, among: Syntax.Function.allCases.map(\.rawValue))
            throw error("there is no function `\(name)`" + hint, at: start)
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error("the expression is nested too deeply") }
        place += 1
        skipSpace()
        var arguments: [Syntax.Comparand] = []
        if peek() != ")" {
            repeat {
                skipSpace()
                let argumentStart = place
                let argument = try comparand()
                if arguments.count < function.parameters.count {
                    try check(argument, function.parameters[arguments.count], of: name, at: argumentStart)
                }
                arguments.append(argument)
                skipSpace()
            } while take(",")
        }
        guard take(")") else { throw error("`)` is missing before " + nextText) }
        let expected = function.parameters.count
        guard arguments.count == expected else {
            throw error("`\(name)` takes \(expected) \(expected == 1 ? "argument" : "arguments")", at: start)
        }
        do throws(PatternError) {
            return try Syntax.Call(function: function, arguments: arguments)
        } catch let problem {
            throw error(problem.message, at: start)
        }
    }

    private func check(
        _ argument: Syntax.Comparand,
        _ type: Syntax.ParameterType,
        of name: String,
        at start: Int
    ) throws(JSONPathError) {
        switch (type, argument) {
        case (.value, .literal), (.nodes, .query): break
        case (.value, .query(let query)) where query.isSingular: break
        case (.value, .function(let call)) where !call.function.isLogical: break
        case (.value, _): throw error("`\(name)` takes a single value here", at: start)
        case (.nodes, _): throw error("`\(name)` takes a query here", at: start)
        }
    }

    private mutating func number() throws(JSONPathError) -> JSONNumber {
        let start = place
        while let scalar = peek(), Self.isDigit(scalar) || ["-", "+", ".", "e", "E"].contains(scalar) { place += 1 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<place])
        guard let number = JSONNumber(String(text)) else {
            throw error(
                "`\(String(text))` is not a valid number",
                at: start
            )
        }
        return number
    }
}
