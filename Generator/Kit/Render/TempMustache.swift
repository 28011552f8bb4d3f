import BindgenTemplates
final class Templates {
    indirect enum Part { case text(String), value(String), section(String, Bool, [Part]), partial(String, String) }
    var cache: [String: [Part]] = [:]
    func parts(_ name: String) -> [Part] {
        if let c = cache[name] { return c }
        var tokens: [Part] = []
        var stack: [(String, Bool, [Part])] = []
        func emit(_ p: Part) { if stack.isEmpty { tokens.append(p) } else { stack[stack.count - 1].2.append(p) } }
        for lineSub in (BuiltInTemplates.text(of: name) ?? "").split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let line = String(lineSub)
            let trimmed = line.drop { $0 == " " }
            let indent = String(line.prefix(line.count - trimmed.count))
            if trimmed.hasPrefix("{{#") || trimmed.hasPrefix("{{^"), trimmed.hasSuffix("}}") {
                stack.append((String(trimmed.dropFirst(3).dropLast(2)), trimmed.hasPrefix("{{^"), [])); continue
            }
            if trimmed.hasPrefix("{{/") { let s = stack.removeLast(); emit(.section(s.0, s.1, s.2)); continue }
            if trimmed.hasPrefix("{{>") { emit(.partial(String(trimmed.dropFirst(3).dropLast(2)), indent)); continue }
            var rest = line[...]
            while let open = String(rest).range(of: "{{{") {
                let r = String(rest); let before = r[..<open]; emit(.text(String(before)))
                let after = String(r[r.index(open, offsetBy: 3)...])
                let close = after.range(of: "}}}")!
                emit(.value(String(after[..<close])))
                rest = after[after.index(close, offsetBy: 3)...]
            }
            emit(.text(String(rest) + "\n"))
        }
        cache[name] = tokens
        return tokens
    }
    func render(_ name: String, _ view: View) -> String {
        var out = ""; var atStart = true
        func write(_ s: String, _ indent: String) {
            for c in s.utf8 {
                if atStart, c != 10 { out += indent; atStart = false }
                out.unicodeScalars.append(Unicode.Scalar(c)); if c == 10 { atStart = true }
            }
        }
        func raw(_ s: String, _ indent: String) { if atStart, !s.isEmpty { out += indent; atStart = false }; out += s; if s.hasSuffix("\n") { atStart = true } }
        func lookup(_ n: String, _ ctx: [View]) -> View? {
            if n == "." { return ctx.last }
            for v in ctx.reversed() { if case .record(let r) = v, let x = r[n] { return x } }
            return nil
        }
        func run(_ parts: [Part], _ ctx: [View], _ indent: String) {
            for p in parts {
                switch p {
                case .text(let s): write(s, indent)
                case .value(let n): if case .text(let s)? = lookup(n, ctx) { raw(s, indent) }
                case .partial(let n, let i): run(self.parts(n), ctx, indent + i)
                case .section(let n, let inv, let inner):
                    let v = lookup(n, ctx)
                    switch v {
                    case nil: if inv { run(inner, ctx, indent) }
                    case .flag(let b)?: if b != inv { run(inner, ctx, indent) }
                    case .list(let l)?: if inv { if l.isEmpty { run(inner, ctx, indent) } } else { for x in l { run(inner, ctx + [x], indent) } }
                    case let x?: if !inv { run(inner, ctx + [x], indent) }
                    }
                }
            }
        }
        run(parts(name), [view], "")
        return out
    }
}
