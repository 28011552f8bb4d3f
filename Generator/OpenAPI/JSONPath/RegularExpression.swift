import BindingsSyntax

/// I-Regexp (RFC 9485) by way of ECMA-262 (section 5.3).
enum RegularExpression {
    /// The pattern of an expression; `nil` if it is not well-formed.
    ///
    /// - Parameter isWhole: Whether the pattern matches whole texts only.
    static func pattern(_ text: String, isWhole: Bool) -> Pattern? {
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
            let pattern = try Pattern(body)
            return isWhole ? try Pattern("^(?:\(body))$") : pattern
        } catch {
            return nil
        }
    }
}
