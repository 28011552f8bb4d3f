import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// The results of the lowering so far: everything that a step can change.
///
/// Steps that change it get it explicitly; whatever only asks does without.
struct LoweringState {
    /// The parts of the document that the code does not express.
    var diagnostics = Diagnostics()
    /// The keywords of the document that the IR expresses.
    var account: KeywordAccount
    /// All declared types.
    var declarations: [TypeName: ModelDeclaration] = [:]
    /// The patterns that values are checked against, with how often each is wanted under which name.
    private(set) var patterns: [String: [String: Int]] = [:]
    /// Inline schemas that have a type already.
    var inlineTypes: [Schema: TypeName] = [:]
    /// The names of types inside of others that are not declared, as an outline is enough.
    var outlinedNames: Set<String> = []
    /// Arrays and dictionaries whose type is being made, which may contain themselves with no declared type between.
    var open: Set<Schema> = []
    /// The documentation of parameters, most of which many operations share.
    var parameterTexts: [JSONNode: String] = [:]
    /// The parameters that operations share, by their places.
    var sharedParameters: [Int: ParameterDeclaration] = [:]
    /// The types of what references lead to, if no details are wanted.
    var referenceTypes: [Schema: ValueType] = [:]
    /// The labels of parameters by their names.
    private var labels: [String: String] = [:]
    /// The names inside of types, by what they were made for, so that none is given out twice.
    private var nestedNames: [TypeName: Set<String>] = [:]
    /// Component schemas that are asked for and not made yet.
    private var queue: [(schema: Schema, name: TypeName)] = []
    private var requested: Set<TypeName> = []

    /// Why patterns cannot be checked, by pattern; `nil` for those that can.
    private var patternProblems: [String: PatternError?] = [:]

    /// - Parameters:
    ///   - document: The document.
    ///   - demand: What is wanted of it.
    ///   - client: The type of the client.
    ///   - groups: The names of the groups of operations, whose types stand in that of the client.
    init(of document: Document, demand: Demand, client: TypeName, groups: Set<String>) {
        account = KeywordAccount(of: document, isKept: demand.hasDetails)
        nestedNames[client] = groups
    }

    /// Asks for the type of a component schema.
    mutating func request(_ schema: Schema, as name: TypeName) {
        if requested.insert(name).inserted { queue.append((schema, name)) }
    }

    /// A component schema that was asked for and is not made yet.
    mutating func nextRequest() -> (schema: Schema, name: TypeName)? { queue.popLast() }

    /// The label of a parameter, which most operations share.
    mutating func label(of parameter: Parameter) -> String {
        if let known = labels[parameter.name] { return known }
        let label = OperationNames.parameter(parameter.name)
        labels[parameter.name] = label
        return label
    }

    /// Takes a name inside of a type that is not given out yet.
    mutating func claimName(_ name: String, in owner: TypeName) -> String {
        var candidate = ReservedTypeNames.contains(name) ? name + "Value" : name
        var number = 2
        while ReservedTypeNames.contains(candidate) || !nestedNames[owner, default: []].insert(candidate).inserted {
            candidate = name + String(number)
            number += 1
        }
        return candidate
    }

    /// Notes that values are checked against a pattern.
    ///
    /// - Parameters:
    ///   - pattern: The pattern.
    ///   - name: The name that its constant should have.
    mutating func use(_ pattern: String, as name: String) {
        patterns[pattern, default: [:]][name, default: 0] += 1
    }

    /// Why values cannot be checked against a pattern; `nil` if they can.
    mutating func problem(of pattern: String) -> PatternError? {
        if let known = patternProblems[pattern] { return known }
        var problem: PatternError?
        do throws(PatternError) {
            _ = try Pattern(pattern)
        } catch {
            problem = error
        }
        patternProblems[pattern] = .some(problem)
        return problem
    }
}
