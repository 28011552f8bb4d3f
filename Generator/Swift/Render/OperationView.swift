import BindgenMustache
import BindgenOpenAPI

/// Makes views of methods.
struct OperationView: Sendable {
    let types: TypeSpelling
    let constraints: ConstraintSpelling

    private static let indent = 4

    /// The views of a method and of its old names.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - scope: The type that it belongs to.
    func views(of method: OperationMethodDeclaration, in scope: TypeName) -> [MustacheValue] {
        let spelling = DeclarationSpelling(in: scope, types)
        let declaration = method.declaration(in: scope)
        var views: [MustacheValue] = [
            .record([
                "documentation": .lines(documentation(of: method)),
                "attributes": .lines(attributes(of: declaration)),
                "signature": .lines(signature(declaration, spelling)),
                "statements": .lines(statements(of: method)),
            ])
        ]
        // A parameter may be called as the method is, and the method as what may start a statement.
        let isUnclear = method.labelledNames.contains(method.name) || ReservedWords.startsStatement(method.name)
        let callee = (isUnclear ? "self." : "") + ReservedWords.escaped(method.name)
        for former in method.formerDeclarations(in: scope) {
            let call = former.parameters.map { "\(ReservedWords.label($0.label)): \(ReservedWords.escaped($0.label))" }
            views.append(
                .record([
                    "documentation": .lines(["/// The former name of `\(method.name)`."]),
                    "attributes": .lines(attributes(of: former)),
                    "signature": .lines(signature(former, spelling)),
                    "statements": .lines(
                        Layout.call(callee, call, indent: Self.indent + 4)
                    ),
                ])
            )
        }
        return views
    }

    private func attributes(of declaration: PublicDeclaration) -> [String] {
        let argument: String
        switch declaration.deprecation {
        case nil: return []
        case .message(let text)?: argument = "message: " + SwiftLiteral.string(text)
        case .renamed(let name, let labels)?: argument = renaming(to: name, labels)
        }
        return Layout.call("@available", ["*", "deprecated", argument], indent: Self.indent)
    }

    /// The argument that tells the new name: with all labels if they fit on a line, as the literal cannot be broken.
    private func renaming(to name: String, _ labels: String) -> String {
        let argument = "renamed: " + SwiftLiteral.string(labels)
        if Self.indent + 4 + argument.utf8.count <= Layout.width { return argument }
        return "renamed: " + SwiftLiteral.string(name)
    }

    private func signature(_ declaration: PublicDeclaration, _ spelling: DeclarationSpelling) -> [String] {
        Layout.call(
            "public " + spelling.head(declaration),
            declaration.parameters.map(spelling.parameter),
            trailing: " -> \(spelling.result(declaration)) {",
            indent: Self.indent
        )
    }

    private func documentation(of method: OperationMethodDeclaration) -> [String] {
        var lines = Layout.comment(method.documentation, indent: Self.indent)
        var entries = method.parameters.map { (name: $0.name, text: $0.documentation) }
        if let body = method.body {
            entries.insert(("body", body.documentation), at: method.parameters.prefix { $0.location == .path }.count)
        }
        guard !entries.isEmpty else { return lines }
        lines.append("///")
        if entries.count == 1 {
            return lines + item("- Parameter \(entries[0].name): \(entries[0].text)", depth: 0)
        }
        lines.append("/// - Parameters:")
        for entry in entries { lines += item("- \(entry.name): \(entry.text)", depth: 1) }
        return lines
    }

    private func item(_ text: String, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let width = Layout.width - Self.indent - 4 - indent.utf8.count
        return CommentText.wrapped(text, width: width, indent: 2).map { "/// " + indent + $0 }
    }

    // MARK: Statements

    private func statements(of method: OperationMethodDeclaration) -> [String] {
        let indent = Self.indent + 8
        var request = [".\(method.httpMethod)", Layout.textArgument("", method.path, indent: indent)]
        if let accept = method.accept { request.append(Layout.textArgument("accept: ", accept, indent: indent)) }
        var additions: [String] = []
        for parameter in method.parameters { additions += statement(of: parameter) }
        if let body = method.body { additions += statement(of: body) }
        for dependency in method.dependencies {
            let names = [SwiftLiteral.string(dependency.name), "with: " + SwiftLiteral.string(dependency.other)]
            additions += call("request.require", names)
        }
        let keyword = additions.isEmpty ? "let" : "var"
        return call("\(keyword) request = Request", request) + additions + ["return Call(request, on: connection)"]
    }

    private func call(_ callee: String, _ arguments: [String], trailing: String = "") -> [String] {
        Layout.call(callee, arguments, trailing: trailing, indent: Self.indent + 4)
    }

    private func statement(of parameter: ParameterDeclaration) -> [String] {
        let name = SwiftLiteral.string(parameter.apiName)
        let value = ReservedWords.escaped(parameter.name)
        guard case .expanded(let style, let explode, let allowsReserved) = parameter.encoding else {
            return call("request.add", ["json: " + value, place(of: parameter, options: [])])
        }
        let options = options(of: parameter, style: style, explode: explode, allowsReserved: allowsReserved)
        let place = place(of: parameter, options: options)
        if isObject(parameter.type) {
            let closure = constraints.valueClosure(parameter.apiName, parameter.type, parameter.constraints)
            return call("request.add", ["object: " + value, place], trailing: closure.map { " " + $0 } ?? "")
        }
        let rules = constraints.arguments(parameter.constraints)
        if parameter.constraints.own.contains(where: \.isListing) {
            return check(name, value, rules) + call("request.add", [value, place])
        }
        let isList = parameter.type.isArray
        let closure = isList ? constraints.elementClosure(parameter.type, parameter.constraints) : nil
        return call("request.add", [value, place] + rules, trailing: closure.map { " " + $0 } ?? "")
    }

    /// The argument that says where a parameter is sent, under which name and how.
    private func place(of parameter: ParameterDeclaration, options: [String]) -> String {
        let arguments = [SwiftLiteral.string(parameter.apiName)] + options
        return "as: .\(parameter.location.rawValue)(\(arguments.joined(separator: ", ")))"
    }

    /// The statement for rules that the statement of a parameter does not take.
    private func check(_ name: String, _ value: String, _ rules: [String]) -> [String] {
        let indent = Self.indent + 8
        let lines = Layout.call("$0.check", [name, value] + rules, indent: indent)
        let line = "request.check { \(lines[0]) }"
        if lines.count == 1, Self.indent + 4 + line.utf8.count <= Layout.width { return [line] }
        return ["request.check {"] + lines.map { "    " + $0 } + ["}"]
    }

    /// The arguments for what differs from the way in which the runtime writes a value by itself.
    private func options(
        of parameter: ParameterDeclaration,
        style: Parameter.Style,
        explode: Bool,
        allowsReserved: Bool
    ) -> [String] {
        let isCompound = !isText(parameter.type)
        var options: [String] = []
        switch parameter.location {
        case .path:
            if style != .simple { options.append("style: .\(style.rawValue)") }
            if isCompound, explode { options.append("explode: true") }
        case .query:
            if isCompound, style != .form { options.append("style: .\(style.rawValue)") }
            if isCompound, !explode { options.append("explode: false") }
            let hasReservedCharacters: Bool
            switch parameter.type {
            case .bool, .int, .int32, .int64, .uint64, .double: hasReservedCharacters = false
            default: hasReservedCharacters = true
            }
            if allowsReserved, hasReservedCharacters { options.append("allowReserved: true") }
        case .header:
            if isCompound, explode, !parameter.type.isArray { options.append("explode: true") }
        case .cookie:
            if isCompound, !explode { options.append("explode: false") }
        }
        return options
    }

    /// Whether a value is a single text.
    private func isText(_ type: SwiftType) -> Bool {
        switch type {
        case .string, .bool, .int, .int32, .int64, .uint64, .double: true
        case .named(let name): types.isEnumeration(name)
        default: false
        }
    }

    /// Whether a value is more than a text or a list of texts.
    private func isObject(_ type: SwiftType) -> Bool {
        if case .array(let element) = type { !isText(element) } else { !isText(type) }
    }

    private func statement(of body: BodyDeclaration) -> [String] {
        let type = "as: " + SwiftLiteral.string(body.mediaType)
        switch body.format {
        case .json, .form:
            let callee = body.format == .json ? "request.setBody" : "request.setForm"
            // The overload for values with rules of their own checks them itself.
            var closure = constraints.valueClosure("body", body.type, body.constraints)
            if body.format == .json, case .named(let name) = body.type, !types.isEnumeration(name) { closure = nil }
            return call(callee, ["body", type], trailing: closure.map { " " + $0 } ?? "")
        case .multipart: return call("request.setMultipart", ["body", type])
        case .text: return call("request.setBody", ["text: body", type])
        case .bytes: return call("request.setBody", ["bytes: body", type])
        }
    }
}
