import BindingsSyntax

/// I-Regexp (RFC 9485) by way of ECMA-262 (section 5.3).
enum RegularExpression {
    /// The pattern of an expression; `nil` if it is not well-formed.
    ///
    /// - Parameters:
    ///   - isWhole: Whether the pattern matches whole texts only.
    ///   - steps: Has what it took to prepare the pattern added.
    /// - Throws: ``PatternError`` if the expression is too complex to decide whether it matches.
    static func pattern(_ text: String, isWhole: Bool, countingSteps steps: inout Int) throws(PatternError) -> Pattern?
    {
        var source = String.UnicodeScalarView()
        var isEscaped = false
        var isInClass = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case _ where isEscaped: isEscaped = false
            case "\\": isEscaped = true
            case "[" where !isInClass: isInClass = true
            case "]" where isInClass: isInClass = false
            case "." where !isInClass:
                // A dot of I-Regexp matches the two line separators of Unicode, which one of ECMA-262 does not.
                source.append(contentsOf: "[^\\n\\r]".unicodeScalars)
                continue
            default: break
            }
            source.append(scalar)
        }
        let body = String(source)
        do throws(PatternError) {
            let pattern = try prepared(body, countingSteps: &steps)
            return isWhole ? try prepared("^(?:\(body))$", countingSteps: &steps) : pattern
        } catch  where error.reason != .tooComplex {
            return nil
        }
    }

    private static func prepared(_ source: String, countingSteps steps: inout Int) throws(PatternError) -> Pattern {
        var own = 0
        defer { steps += own }
        return try Pattern(source, countingSteps: &own)
    }
}
