/// Compares the public declarations that are generated of two documents.
///
/// Code that calls and accesses members still compiles if every declaration that it can name is there, with the same
/// type, and every call that was complete still is: arguments may be added if they can be left out, and may become ones
/// that can be left out, but none may go, change its type or its place among the others. Stored references to functions,
/// and switches over all cases without a default, are no calls and do not count.
struct SwiftComparison {
    private let old: SwiftSurface
    private let new: SwiftSurface
    private(set) var differences: [SwiftDifference] = []
    /// The current names of operations' methods, by operation.
    private let oldMethods: [String: SwiftDeclaration]
    private let newMethods: [String: SwiftDeclaration]

    init(from old: SwiftSurface, to new: SwiftSurface) {
        self.old = old
        self.new = new
        oldMethods = Self.methods(of: old)
        newMethods = Self.methods(of: new)
        for declaration in old.declarations { compare(declaration) }
        for declaration in new.declarations where old.declaration(like: declaration) == nil {
            noteAddition(declaration)
        }
    }

    private static func methods(of surface: SwiftSurface) -> [String: SwiftDeclaration] {
        var methods: [String: SwiftDeclaration] = [:]
        for declaration in surface.declarations where !declaration.isFormerName {
            if let operation = declaration.operation { methods[operation] = declaration }
        }
        return methods
    }

    private mutating func compare(_ declaration: SwiftDeclaration) {
        guard let other = new.declaration(like: declaration) else {
            noteRemoval(declaration)
            return
        }
        // What is inside of a type that became another kind of type is part of that change.
        guard isKept(declaration) else { return }
        if declaration.essence != other.essence {
            note(.changed, .breaking, declaration, other, "\(words(declaration)) changed")
            return
        }
        compareArguments(declaration, other)
        if other.isDeprecated, !declaration.isDeprecated {
            note(.deprecated, .compatible, declaration, other, "\(words(declaration)) is deprecated")
        }
    }

    /// Whether the type that a declaration stands in is there, and is what it was.
    private func isKept(_ declaration: SwiftDeclaration) -> Bool {
        guard let owner = owner(of: declaration, in: old) else { return true }
        return new.declaration(like: owner)?.essence == owner.essence
    }

    private func owner(of declaration: SwiftDeclaration, in surface: SwiftSurface) -> SwiftDeclaration? {
        surface.numbers["type " + declaration.owner].map { surface.declarations[$0] }
    }

    private mutating func noteRemoval(_ declaration: SwiftDeclaration) {
        guard isKept(declaration) else { return }
        // The operation may be there under another name.
        let successor = declaration.operation.flatMap { newMethods[$0] }
        differences.append(
            SwiftDifference(
                kind: declaration.kind,
                name: declaration.name,
                event: .removed,
                verdict: .breaking,
                message: "\(words(declaration)) is gone" + (successor.map { "; there is \(words($0))" } ?? ""),
                before: declaration.signature,
                after: "",
                basePointers: [declaration.pointer],
                revisionPointers: [successor?.pointer].compactMap(\.self),
                operation: declaration.operation
            )
        )
    }

    private mutating func noteAddition(_ declaration: SwiftDeclaration) {
        if let owner = owner(of: declaration, in: new) {
            guard old.declaration(like: owner)?.essence == owner.essence else { return }
        }
        let predecessor = declaration.operation.flatMap { oldMethods[$0] }
        differences.append(
            SwiftDifference(
                kind: declaration.kind,
                name: declaration.name,
                event: .added,
                verdict: .compatible,
                message: "\(words(declaration)) is new",
                before: "",
                after: declaration.signature,
                basePointers: [predecessor?.pointer].compactMap(\.self),
                revisionPointers: [declaration.pointer],
                operation: declaration.operation
            )
        )
    }

    // MARK: Arguments

    private mutating func compareArguments(_ declaration: SwiftDeclaration, _ other: SwiftDeclaration) {
        guard !declaration.arguments.elementsEqual(other.arguments, by: { $0.isSame(as: $1) }) else { return }
        let oldByLabel = Dictionary(declaration.arguments.map { ($0.label, $0) }) { first, _ in first }
        let newByLabel = Dictionary(other.arguments.map { ($0.label, $0) }) { first, _ in first }
        let callee = declaration.kind == .type ? "the initializer of \(words(declaration))" : words(declaration)
        var renamed: Set<String> = []
        if declaration.kind == .method {
            for (before, after) in zip(declaration.arguments, other.arguments)
            where newByLabel[before.label] == nil && oldByLabel[after.label] == nil && before.type == after.type {
                renamed.formUnion([before.label, after.label])
                let message = "`\(before.label)` of \(callee) is called `\(after.label)` now"
                noteArgument(.changed, .breaking, declaration, other, before, after, message)
            }
        }
        for argument in declaration.arguments where !renamed.contains(argument.label) {
            guard let after = newByLabel[argument.label] else {
                // Of a struct the member is gone, which is a difference of its own.
                if declaration.kind == .method {
                    noteArgument(
                        .removed,
                        .breaking,
                        declaration,
                        other,
                        argument,
                        nil,
                        "\(callee) lost `\(argument.label)`"
                    )
                }
                continue
            }
            guard argument.type != after.type || argument.isOptional != after.isOptional else { continue }
            let isRelaxed = argument.type == after.type && !argument.isOptional
            let isBreaking = !isRelaxed
            if declaration.kind == .type, argument.type != after.type { continue }
            noteArgument(
                .changed,
                isBreaking ? .breaking : .compatible,
                declaration,
                other,
                argument,
                after,
                "`\(argument.label)` of \(callee) changed"
            )
        }
        for argument in other.arguments where oldByLabel[argument.label] == nil && !renamed.contains(argument.label) {
            if declaration.kind == .type, argument.isOptional { continue }
            noteArgument(
                .added,
                argument.isOptional ? .compatible : .breaking,
                declaration,
                other,
                nil,
                argument,
                "\(callee) got `\(argument.label)`" + (argument.isOptional ? "" : ", which must be given")
            )
        }
        let oldOrder = declaration.arguments.map(\.label).filter { newByLabel[$0] != nil }
        let newOrder = other.arguments.map(\.label).filter { oldByLabel[$0] != nil }
        if oldOrder != newOrder {
            note(.changed, .breaking, declaration, other, "the arguments of \(callee) have another order")
        }
    }

    private mutating func noteArgument(
        _ event: SwiftDifference.Event,
        _ verdict: SwiftChange.Verdict,
        _ declaration: SwiftDeclaration,
        _ other: SwiftDeclaration,
        _ before: SwiftDeclaration.Argument?,
        _ after: SwiftDeclaration.Argument?,
        _ message: String
    ) {
        differences.append(
            SwiftDifference(
                kind: declaration.kind,
                name: declaration.name,
                event: event,
                verdict: verdict,
                message: message,
                before: signature(declaration),
                after: signature(other),
                basePointers: [before?.pointer, declaration.pointer].compactMap(\.self),
                revisionPointers: [after?.pointer, other.pointer].compactMap(\.self),
                operation: declaration.operation
            )
        )
    }

    private mutating func note(
        _ event: SwiftDifference.Event,
        _ verdict: SwiftChange.Verdict,
        _ declaration: SwiftDeclaration,
        _ other: SwiftDeclaration,
        _ message: String
    ) {
        differences.append(
            SwiftDifference(
                kind: declaration.kind,
                name: declaration.name,
                event: event,
                verdict: verdict,
                message: message,
                before: signature(declaration),
                after: signature(other),
                basePointers: [declaration.pointer],
                revisionPointers: [other.pointer],
                operation: declaration.operation
            )
        )
    }

    private func signature(_ declaration: SwiftDeclaration) -> String {
        guard declaration.kind == .type, declaration.essence == "struct" else { return declaration.signature }
        let list = declaration.arguments.map { "\($0.label): \($0.type)" + ($0.isOptional ? " = …" : "") }
        return "\(declaration.name).init(\(list.joined(separator: ", ")))"
    }

    private func words(_ declaration: SwiftDeclaration) -> String {
        declaration.kind == .client ? "the client" : "`\(declaration.name)`"
    }
}
