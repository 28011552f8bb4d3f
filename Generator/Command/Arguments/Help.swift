/// Prints how the tool and its subcommands are used.
enum Help {
    /// The help of the tool.
    static func overview(of subcommands: [any Subcommand.Type]) -> String {
        var text = """
            Generates Swift bindings from OpenAPI documents.

            Usage: bindgen SUBCOMMAND [OPTION…]

            Subcommands:

            """
        text += table(subcommands.map { ($0.name, $0.summary) })
        text += """

            Options:
              --help     Show this help, or that of a subcommand.
              --version  Show the version.

            Exit codes: 0 done; 1 a check found a difference; 64 wrong usage; 65 bad document; 66 no such input;
            73 cannot write.

            """
        return text
    }

    /// The help of a subcommand.
    static func text(of subcommand: any Subcommand.Type) -> String {
        var text = subcommand.summary + "\n\nUsage: bindgen " + usage(of: subcommand) + "\n"
        if !subcommand.operands.isEmpty {
            text += "\nArguments:\n" + table(subcommand.operands.map { ($0.placeholder, $0.help) })
        }
        let options = subcommand.options + [.flag("--help", "Show this help.")]
        text += "\nOptions:\n"
        text += table(
            options.map { option in
                ([option.name, option.placeholder].compactMap(\.self).joined(separator: " "), option.help)
            }
        )
        for paragraph in subcommand.discussion {
            text += "\n" + wrapped(paragraph, indent: "", width: 100)
        }
        return text
    }

    private static func usage(of subcommand: any Subcommand.Type) -> String {
        let operands = subcommand.operands.map { $0.isOptional ? "[\($0.placeholder)]" : $0.placeholder }
        return ([subcommand.name] + operands + ["[OPTION…]"]).joined(separator: " ")
    }

    /// Two columns; a long entry of the first has its line to itself.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).filter { $0 <= 30 }.max() ?? 0
        var text = ""
        for (term, explanation) in rows {
            let indent = String(repeating: " ", count: width + 4)
            let body = wrapped(explanation, indent: indent, width: 100)
            if term.count > width {
                text += "  \(term)\n\(body)"
            } else {
                text += "  " + term + String(repeating: " ", count: width + 2 - term.count) + body.dropFirst(width + 4)
            }
        }
        return text
    }

    private static func wrapped(_ text: String, indent: String, width: Int) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).map { indent + $0 + "\n" }.joined()
    }
}
