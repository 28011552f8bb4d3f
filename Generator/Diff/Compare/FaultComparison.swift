import BindgenOpenAPI
import BindingsJSON

/// Compares which faults documents have: a broken part is left out of its document, and nobody can compare it.
struct FaultComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The faults that came or went, by what is said of them.
    func findings() -> Findings {
        var findings = Findings()
        let faults = context.documents.map(\.faults)
        for fault in Self.faults(of: faults.revision, besides: faults.base) {
            findings.report(
                .document(.faultAdded),
                base: context.base.document.node,
                revision: node(of: fault, in: context.revision),
                "the document has a new fault: \(fault.message)"
            )
        }
        for fault in Self.faults(of: faults.base, besides: faults.revision) {
            findings.report(
                .document(.faultRemoved),
                base: node(of: fault, in: context.base),
                revision: context.revision.document.node,
                "the document no longer has the fault: \(fault.message)"
            )
        }
        return findings
    }

    /// The faults that a document has besides those of the other; a fault may move, and the same may be there twice.
    private static func faults(of all: [Diagnostic], besides others: [Diagnostic]) -> [Diagnostic] {
        var counts = others.reduce(into: [:]) { counts, fault in counts[fault.message, default: 0] += 1 }
        return all.filter { fault in
            guard let count = counts[fault.message], count > 0 else { return true }
            counts[fault.message] = count - 1
            return false
        }
    }

    private func node(of fault: Diagnostic, in compared: ComparedDocument) -> JSONNode {
        fault.pointer.flatMap { compared.document.source[pointer: $0] } ?? compared.document.node
    }
}
