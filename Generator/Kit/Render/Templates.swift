import BindgenTemplates

/// The templates, each read once.
final class Templates {
    private indirect enum Part {
        case text(String)
        case value(String)
        case section(String, isInverted: Bool, [Part])
        case partial(String, indent: String)
    }

    private let overrides: [String: String]
    private var cache: [String: [Part]] = [:]

    init(overrides: [String: String] = [:]) {
        self.overrides = overrides
    }

    /// The text that a template makes of a view.
    func render(_ name: String, _ view: View) -> String {
        var output = Output()
        run(parts(name), [view], "", into: &output)
        return output.text
    }

    private struct Output {
        var text = ""
        var isAtStart = true

        mutating func append(_ more: String, _ indent: String) {
            guard let last = more.utf8.last else { return }
            if isAtStart, more.utf8.first != UInt8(ascii: "\n") { text += indent }
            text += more
            isAtStart = last == UInt8(ascii: "\n")
        }
    }

    private func parts(_ name: String) -> [Part] {
        if let known = cache[name] { return known }
        let text = overrides[name] ?? BuiltInTemplates.text(of: name) ?? ""
        var open: [(name: String, isInverted: Bool, parts: [Part])] = [("", false, [])]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let tag = line.drop { $0 == " " }
            let name = String(tag.dropFirst(3).dropLast(2))
            if tag.hasPrefix("{{#") || tag.hasPrefix("{{^") {
                open.append((name, tag.hasPrefix("{{^"), []))
            } else if tag.hasPrefix("{{/"), let section = open.popLast() {
                open[open.count - 1].parts.append(.section(section.name, isInverted: section.isInverted, section.parts))
            } else if tag.hasPrefix("{{>") {
                open[open.count - 1].parts.append(.partial(name, indent: String(line.prefix { $0 == " " })))
            } else {
                open[open.count - 1].parts += Self.interpolations(line)
            }
        }
        let parts = open[0].parts
        cache[name] = parts
        return parts
    }

    private static func interpolations(_ line: Substring) -> [Part] {
        var parts: [Part] = []
        for (index, piece) in line.split(separator: "{{{", omittingEmptySubsequences: false).enumerated() {
            let halves = piece.split(separator: "}}}", maxSplits: 1, omittingEmptySubsequences: false)
            if index > 0, halves.count == 2 {
                parts.append(.value(String(halves[0])))
                if !halves[1].isEmpty { parts.append(.text(String(halves[1]))) }
            } else if !piece.isEmpty {
                parts.append(.text(String(piece)))
            }
        }
        return parts + [.text("\n")]
    }

    private func run(_ parts: [Part], _ context: [View], _ indent: String, into output: inout Output) {
        for part in parts {
            switch part {
            case .text(let text): output.append(text, indent)
            case .value(let name):
                if case .text(let text)? = Self.lookup(name, context) { output.append(text, indent) }
            case .partial(let name, let more): run(self.parts(name), context, indent + more, into: &output)
            case .section(let name, let isInverted, let inner):
                switch Self.lookup(name, context) {
                case nil: if isInverted { run(inner, context, indent, into: &output) }
                case .flag(let flag)?: if flag != isInverted { run(inner, context, indent, into: &output) }
                case .list(let list)?:
                    if isInverted {
                        if list.isEmpty { run(inner, context, indent, into: &output) }
                    } else {
                        for element in list { run(inner, context + [element], indent, into: &output) }
                    }
                case let view?: if !isInverted { run(inner, context + [view], indent, into: &output) }
                }
            }
        }
    }

    private static func lookup(_ name: String, _ context: [View]) -> View? {
        if name == "." { return context.last }
        for view in context.reversed() {
            if case .record(let record) = view, let value = record[name] { return value }
        }
        return nil
    }
}
