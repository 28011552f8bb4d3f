import BindgenOpenAPI
import BindingsJSON

/// A document as a comparison reads it: what it says, what its schemas come down to, and a fingerprint of each value.
struct ComparedDocument {
    let document: Document
    let fingerprints: Fingerprints
    let reducer: SchemaReducer
    /// What is so wrong with the document that no Swift can be generated of it.
    let faults: [Diagnostic]

    init(_ document: Document, _ fingerprints: Fingerprints, faults: [Diagnostic] = []) {
        self.document = document
        self.fingerprints = fingerprints
        self.faults = faults
        reducer = SchemaReducer(document: document)
    }

    /// A schema with what it refers to and wraps.
    func effective(_ schema: Schema, leaving closed: ReducedSchema.Compositions = []) -> EffectiveSchema {
        EffectiveSchema(reducer.reduce(schema, leaving: closed))
    }

    /// A hash of what a value means, references not followed.
    func meaning(of node: JSONNode) -> UInt64 { fingerprints.meaning(of: node) }
}
