import BindgenOpenAPI
import BindgenSwift
import BindingsJSON

/// Gives each difference of declarations to the change that causes it, or to a change of its own if none does.
struct SwiftAttachment {
    private(set) var changes: [Change]
    private let base: JSONDocument
    private let revision: JSONDocument
    /// The worst change at or below a place of the base that is about that place.
    private var inBase: [Substring: Int] = [:]
    private var inRevision: [Substring: Int] = [:]
    /// Changes that took away or brought all that is at a place.
    private var removals: [Substring: Int] = [:]
    private var additions: [Substring: Int] = [:]
    private var own: [String: Int] = [:]

    init(_ changes: [Change], base: JSONDocument, revision: JSONDocument) {
        self.changes = changes
        self.base = base
        self.revision = revision
        // Changes come the worst first, and the first at a place stays.
        for (number, change) in changes.enumerated() {
            let isAddition = change.id.hasSuffix("-added") || change.id.hasPrefix("new-")
            let isRemoval = change.id.hasSuffix("-removed") || change.id.contains("-removed-")
            if let pointer = change.base?.pointer, !isAddition || change.revision == nil {
                Self.register(number, at: pointer, in: &inBase)
                if isRemoval, removals[pointer[...]] == nil { removals[pointer[...]] = number }
            }
            if let pointer = change.revision?.pointer, !isRemoval || change.base == nil {
                Self.register(number, at: pointer, in: &inRevision)
                if isAddition, additions[pointer[...]] == nil { additions[pointer[...]] = number }
            }
        }
    }

    /// Notes a change at a place and at all that the place is part of, down to components and operations.
    private static func register(_ number: Int, at pointer: String, in places: inout [Substring: Int]) {
        for place in Self.prefixes(of: pointer) where places[place] == nil { places[place] = number }
    }

    /// A pointer and those it starts with, the longest first, as far as components and operations.
    private static func prefixes(of pointer: String) -> [Substring] {
        var prefixes: [Substring] = [pointer[...]]
        var rest = pointer[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            guard rest.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= 3 else { break }
            prefixes.append(rest)
        }
        return prefixes
    }

    /// Gives all differences to changes.
    ///
    /// Types that are generated no longer, or only now, belong to what no longer or only now leads to them.
    mutating func attach(_ differences: [SwiftDifference], from old: Surface, to new: Surface) {
        var numbers: [TypeName: Int] = [:]
        let types = differences.filter { $0.kind == .type && $0.event != .changed }
        for difference in differences where difference.kind != .type || difference.event == .changed {
            guard let number = cause(of: difference) ?? ownChange(for: difference) else { continue }
            attach(difference, to: number)
            if numbers[difference.name] == nil { numbers[difference.name] = number }
        }
        for (event, surface) in [(SwiftDifference.Event.removed, old), (.added, new)] {
            let group = types.filter { $0.event == event }
            let names = Set(group.map(\.name))
            let users = TypeUsers(surface)
            for difference in group {
                let user = users.outerUsers(of: difference.name, within: names).lazy.compactMap {
                    numbers[$0.qualifiedName]
                }
                .first
                guard let number = cause(of: difference) ?? user ?? ownChange(for: difference) else { continue }
                attach(difference, to: number)
            }
        }
    }

    private mutating func attach(_ difference: SwiftDifference, to number: Int) {
        var swift = changes[number].swift
        swift.verdict = max(swift.verdict, difference.verdict)
        Self.append(difference.before, to: &swift.before)
        Self.append(difference.after, to: &swift.after)
        changes[number].swift = swift
    }

    private static func append(_ declaration: String, to text: inout String) {
        guard !declaration.isEmpty, !text.split(separator: "\n").contains(declaration[...]) else { return }
        guard text.utf8.count < 4000 else { return }
        text += (text.isEmpty ? "" : "\n") + declaration
    }

    private func cause(of difference: SwiftDifference) -> Int? {
        for pointer in difference.basePointers {
            if let number = inBase[pointer[...]] ?? Self.nearest(pointer, removals) { return number }
        }
        for pointer in difference.revisionPointers {
            if let number = inRevision[pointer[...]] ?? Self.nearest(pointer, additions) { return number }
        }
        return nil
    }

    /// The change at the nearest place that a place is part of.
    private static func nearest(_ pointer: String, _ places: [Substring: Int]) -> Int? {
        prefixes(of: pointer).lazy.compactMap { places[$0] }.first
    }

    /// A change for what no rule of the wire finds, such as another name; one for each place and kind.
    private mutating func ownChange(for difference: SwiftDifference) -> Int? {
        let place = (difference.basePointers + difference.revisionPointers).first ?? ""
        let rule = Rule.swift(difference.kind, difference.event)
        let key = rule.id + " " + place
        if let known = own[key] { return known }
        changes.append(
            Change(
                rule,
                message: difference.message,
                operations: difference.operation.map { [$0] } ?? [],
                base: Self.place(difference.basePointers, in: base),
                revision: Self.place(difference.revisionPointers, in: revision)
            )
        )
        own[key] = changes.count - 1
        return changes.count - 1
    }

    private static func place(_ pointers: [String], in document: JSONDocument) -> Place? {
        pointers.lazy.compactMap { document[pointer: $0] }.first.map { Place($0) }
    }
}
