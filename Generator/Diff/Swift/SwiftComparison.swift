import BindgenSwift
import BindingsJSON

/// Compares the public declarations that are generated of two documents.
///
/// Code that calls and accesses members still compiles if every declaration that it can name is there, with the same
/// type, and every call that was complete still is: arguments may be added if they can be left out, and may become ones
/// that can be left out, but none may go, change its type or its place among the others. Stored references to functions,
/// and switches over all cases without a default, are not calls and do not count.
struct SwiftComparison {
    private let old: Surface
    private let new: Surface
    private(set) var differences: [SwiftDifference] = []
    /// The current names of operations' methods, by operation.
    private let oldMethods: [String: PublicDeclaration]
    private let newMethods: [String: PublicDeclaration]
    private let spelling = DeclarationSpelling()

    init(from old: Surface, to new: Surface) {
        self.old = old
        self.new = new
        oldMethods = Self.methods(of: old)
        newMethods = Self.methods(of: new)
        for declaration in old.declarations { compare(declaration) }
        for declaration in new.declarations where old.declaration(like: declaration) == nil {
            noteAddition(declaration)
        }
    }

    private static func methods(of surface: Surface) -> [String: PublicDeclaration] {
        var methods: [String: PublicDeclaration] = [:]
        for declaration in surface.declarations where !declaration.isFormerName {
            if let operation = declaration.operation { methods[operation] = declaration }
        }
        return methods
    }

    private mutating func compare(_ declaration: PublicDeclaration) {
        guard let other = new.declaration(like: declaration) else {
            noteRemoval(declaration)
            return
        }
        guard declaration.form == other.form else {
            if isKept(declaration, from: old, in: new) {
                note(.changed, .breaking, declaration, other, "\(words(declaration)) changed")
            }
            return
        }
        let isNewlyDeprecated = other.deprecation != nil && declaration.deprecation == nil
        let hasOtherArguments = !declaration.parameters.elementsEqual(other.parameters) { $0.isSame(as: $1) }
        guard isNewlyDeprecated || hasOtherArguments, isKept(declaration, from: old, in: new) else { return }
        if hasOtherArguments { compareArguments(declaration, other) }
        if isNewlyDeprecated {
            note(.deprecated, .compatible, declaration, other, "\(words(declaration)) is deprecated")
        }
    }

    /// Whether the other code has the type around a declaration, in the same form: what is inside
    /// of a type that became another kind of type is part of that change.
    private func isKept(_ declaration: PublicDeclaration, from surface: Surface, in other: Surface) -> Bool {
        guard let owner = declaration.owner.flatMap(surface.type) else { return true }
        return other.declaration(like: owner)?.form == owner.form
    }

    private mutating func noteRemoval(_ declaration: PublicDeclaration) {
        guard isKept(declaration, from: old, in: new) else { return }
        // The operation may be there under another name.
        let successor = declaration.operation.flatMap { newMethods[$0] }
        let place = (base: [declaration.pointer], revision: [successor?.pointer].compactMap(\.self))
        let message = "\(words(declaration)) is gone" + (successor.map { "; \(words($0)) takes its place" } ?? "")
        note(.removed, .breaking, declaration, message, (line(declaration), ""), place)
    }

    private mutating func noteAddition(_ declaration: PublicDeclaration) {
        guard isKept(declaration, from: new, in: old) else { return }
        let predecessor = declaration.operation.flatMap { oldMethods[$0] }
        let place = (base: [predecessor?.pointer].compactMap(\.self), revision: [declaration.pointer])
        note(.added, .compatible, declaration, "\(words(declaration)) is new", ("", line(declaration)), place)
    }

    // MARK: Arguments

    private mutating func compareArguments(_ declaration: PublicDeclaration, _ other: PublicDeclaration) {
        typealias Parameter = PublicDeclaration.Parameter
        let oldByLabel = Dictionary(declaration.parameters.map { ($0.label, $0) }) { first, _ in first }
        let newByLabel = Dictionary(other.parameters.map { ($0.label, $0) }) { first, _ in first }
        let isMethod = declaration.kind == .method
        let callee = isMethod ? words(declaration) : "the initializer of \(words(declaration))"
        func add(
            _ event: SwiftDifference.Event,
            _ verdict: SwiftChange.Verdict,
            _ before: Parameter?,
            _ after: Parameter?,
            _ message: String
        ) {
            let base = [before?.node.pointer, declaration.pointer].compactMap(\.self)
            let revision = [after?.node.pointer, other.pointer].compactMap(\.self)
            note(event, verdict, declaration, message, (callLine(declaration), callLine(other)), (base, revision))
        }
        var renamed: Set<String> = []
        if isMethod {
            for (before, after) in zip(declaration.parameters, other.parameters)
            where newByLabel[before.label] == nil && oldByLabel[after.label] == nil && before.type == after.type {
                renamed.formUnion([before.label, after.label])
                add(
                    .changed,
                    .breaking,
                    before,
                    after,
                    "the parameter `\(before.label)` of \(callee) is called `\(after.label)` now"
                )
            }
        }
        for parameter in declaration.parameters where !renamed.contains(parameter.label) {
            guard let after = newByLabel[parameter.label] else {
                // Of a struct the member is gone, which is a difference of its own.
                if isMethod {
                    add(.removed, .breaking, parameter, nil, "\(callee) lost the parameter `\(parameter.label)`")
                }
                continue
            }
            guard !parameter.isSame(as: after) else { continue }
            // Of a method, an optional type is what lets an argument be left out; of a struct, another type is a
            // difference of the member.
            let isSameType = parameter.type == after.type && (isMethod || parameter.isOptional == after.isOptional)
            if !isMethod, !isSameType { continue }
            let isBreaking = !isSameType || parameter.default != nil
            add(
                .changed,
                isBreaking ? .breaking : .compatible,
                parameter,
                after,
                "the parameter `\(parameter.label)` of \(callee) changed"
            )
        }
        for parameter in other.parameters where oldByLabel[parameter.label] == nil && !renamed.contains(parameter.label)
        {
            let mayBeLeftOut = parameter.default != nil
            if !isMethod, mayBeLeftOut { continue }
            add(
                .added,
                mayBeLeftOut ? .compatible : .breaking,
                nil,
                parameter,
                "\(callee) got the parameter `\(parameter.label)`" + (mayBeLeftOut ? "" : ", which must be given")
            )
        }
        let oldOrder = declaration.parameters.map(\.label).filter { newByLabel[$0] != nil }
        let newOrder = other.parameters.map(\.label).filter { oldByLabel[$0] != nil }
        if oldOrder != newOrder {
            note(.changed, .breaking, declaration, other, "the arguments of \(callee) have another order")
        }
    }

    // MARK: Differences

    private mutating func note(
        _ event: SwiftDifference.Event,
        _ verdict: SwiftChange.Verdict,
        _ declaration: PublicDeclaration,
        _ other: PublicDeclaration,
        _ message: String
    ) {
        let lines = (callLine(declaration), callLine(other))
        note(event, verdict, declaration, message, lines, ([declaration.pointer], [other.pointer]))
    }

    private mutating func note(
        _ event: SwiftDifference.Event,
        _ verdict: SwiftChange.Verdict,
        _ declaration: PublicDeclaration,
        _ message: String,
        _ lines: (before: String, after: String),
        _ pointers: (base: [String], revision: [String])
    ) {
        differences.append(
            SwiftDifference(
                kind: declaration.kind,
                name: declaration.qualifiedName,
                owner: declaration.owner,
                event: event,
                verdict: verdict,
                message: message,
                before: lines.before,
                after: lines.after,
                basePointers: pointers.base,
                revisionPointers: pointers.revision,
                operation: declaration.operation
            )
        )
    }

    /// The declaration on one line, with the type that it is a part of.
    private func line(_ declaration: PublicDeclaration) -> String {
        var declaration = declaration
        // What matters to callers is what a type is, not where else it is declared.
        declaration.original = nil
        let line = spelling.line(declaration)
        switch declaration.kind {
        case .member, .value, .case, .alias: return declaration.owner.map { "\($0): " + line } ?? line
        default: return line
        }
    }

    /// The declaration on one line, of a struct its initializer.
    private func callLine(_ declaration: PublicDeclaration) -> String {
        guard declaration.form == .structure else { return line(declaration) }
        let list = declaration.parameters.map(spelling.parameter).joined(separator: ", ")
        return "\(declaration.qualifiedName).init(\(list))"
    }

    private func words(_ declaration: PublicDeclaration) -> String {
        declaration.kind == .client ? "the client" : "`\(declaration.qualifiedName)`"
    }
}

extension PublicDeclaration {
    /// Where it comes from.
    fileprivate var pointer: String { node?.pointer ?? "/info/title" }
}

extension PublicDeclaration.Parameter {
    /// Whether callers can tell no difference.
    fileprivate func isSame(as other: Self) -> Bool {
        label == other.label && type == other.type && isOptional == other.isOptional
            && (`default` == nil) == (other.default == nil)
    }
}
