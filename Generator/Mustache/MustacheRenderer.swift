/// Renders templates into a buffer.
struct MustacheRenderer {
    let partials: [String: MustacheTemplate]
    var output: [UInt8] = []

    /// The values of the open sections, the innermost last.
    private var context: [MustacheValue]

    /// The indentation of every line of the template.
    private var indentation: [UInt8] = []
    private var depth = 0

    init(partials: [String: MustacheTemplate], value: MustacheValue) {
        self.partials = partials
        context = [value]
    }

    mutating func render(_ template: MustacheTemplate) throws(MustacheError) {
        try render(template, from: 0, to: template.instructions.count)
    }

    private mutating func render(_ template: MustacheTemplate, from start: Int, to end: Int) throws(MustacheError) {
        var index = start
        while index < end {
            switch template.instructions[index] {
            case .text(let range):
                template.source.bytes.withUnsafeBufferPointer { output.append(contentsOf: $0[range]) }
            case .lineStart:
                if !indentation.isEmpty { output.append(contentsOf: indentation) }
            case .variable(let name, let isEscaped):
                append(name, isEscaped: isEscaped)
            case .section(let name, let isInverted, let sectionEnd, let offset):
                let value = value(of: name)
                if (value?.isTrue ?? false) != isInverted {
                    try descend(in: template, at: offset)
                    if let value, !isInverted {
                        try renderSection(template, from: index + 1, to: sectionEnd, for: value)
                    } else {
                        try render(template, from: index + 1, to: sectionEnd)
                    }
                    depth -= 1
                }
                index = sectionEnd
                continue
            case .partial(let name, let spaces, let offset):
                if let partial = partials[name] {
                    try descend(in: template, at: offset)
                    let outer = indentation
                    indentation = spaces.map { outer + template.source.bytes[$0] } ?? []
                    try render(partial)
                    indentation = outer
                    depth -= 1
                }
            }
            index += 1
        }
    }

    private mutating func renderSection(
        _ template: MustacheTemplate,
        from start: Int,
        to end: Int,
        for value: MustacheValue
    ) throws(MustacheError) {
        guard case .list(let elements) = value else {
            context.append(value)
            try render(template, from: start, to: end)
            context.removeLast()
            return
        }
        for element in elements {
            context.append(element)
            try render(template, from: start, to: end)
            context.removeLast()
        }
    }

    /// Goes one level deeper; the caller comes back.
    private mutating func descend(in template: MustacheTemplate, at offset: Int) throws(MustacheError) {
        guard depth < MustacheTemplate.depthLimit else {
            let message = "sections and partials nest deeper than \(MustacheTemplate.depthLimit) levels"
            throw template.source.error(.tooDeep, message, at: offset)
        }
        guard output.count < MustacheTemplate.outputLimit else {
            let message = "the result is longer than \(MustacheTemplate.outputLimit) bytes"
            throw template.source.error(.tooLong, message, at: offset)
        }
        depth += 1
    }

    // MARK: Values

    private func value(of name: MustacheName) -> MustacheValue? {
        guard let first = name.parts.first else { return context.last }
        var index = context.count - 1
        while index >= 0 {
            if case .record(let members) = context[index], var value = members[first] {
                for part in name.parts.dropFirst() {
                    guard case .record(let members) = value, let member = members[part] else { return nil }
                    value = member
                }
                return value
            }
            index -= 1
        }
        return nil
    }

    private mutating func append(_ name: MustacheName, isEscaped: Bool) {
        switch value(of: name) {
        case .text(let text)?:
            if isEscaped { return appendEscaped(text) }
            var text = text
            text.withUTF8 { output.append(contentsOf: $0) }
        case .flag(let flag)?:
            output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list?, .record?, nil:
            break
        }
    }

    private mutating func appendEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            default: output.append(byte)
            }
        }
    }
}
