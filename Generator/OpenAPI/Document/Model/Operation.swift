package import BindingsJSON
package import BindingsSyntax

/// The methods that a path item can have an operation for.
package enum OperationMethod: String, Sendable, Hashable, CaseIterable {
    case get
    case put
    case post
    case delete
    case options
    case head
    case patch
    case trace

    /// The method as HTTP writes it, such as `GET`.
    package var httpName: String { rawValue.uppercased() }
}

/// The statuses of a response: one, a class of them, or all that no other response covers.
package enum StatusKey: Sendable, Hashable {
    /// One status, in `100...599`.
    case code(Int)
    /// The statuses of one class, such as 4 for `4XX`; in `1...5`.
    case range(Int)
    /// `default`.
    case `default`

    /// Reads a key of `responses`; a range may be written in lower case.
    ///
    /// - Returns: `nil` if the text is neither a status, nor a range, nor `default`.
    package init?(_ text: String) {
        let characters = Array(text.utf8)
        guard text != "default" else {
            self = .default
            return
        }
        guard characters.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(characters[0]) else { return nil }
        let hundreds = Int(characters[0] - UInt8(ascii: "0"))
        if characters[1] | 0x20 == UInt8(ascii: "x"), characters[2] | 0x20 == UInt8(ascii: "x") {
            self = .range(hundreds)
            return
        }
        guard let code = Int(text), code >= 100 else { return nil }
        self = .code(code)
    }

    /// The key as the specification writes it.
    package var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }

    /// Whether the key covers 2xx only.
    package var isSuccess: Bool { statusClass == 2 }

    /// Whether the key covers 3xx only.
    package var isRedirection: Bool { statusClass == 3 }

    /// The first digit of all statuses that the key covers; `nil` for `default`.
    private var statusClass: Int? {
        switch self {
        case .code(let code): code / 100
        case .range(let hundreds): hundreds
        case .default: nil
        }
    }
}

/// One method of one path.
package final class Operation: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The path template, such as `/groups/{groupId}`.
    package let path: String

    package let method: OperationMethod

    /// `operationId`; `nil` if the document gives none.
    package let id: String?

    /// The shorter name that `x-xgen-operation-id-override` gives.
    package let shortID: String?

    /// The names by which the operation was known before, of `x-operation-id-aliases`.
    package let aliases: [String]

    /// The tags in order.
    package let tags: [String]

    /// The parameters that count: those of the path item that the operation does not override, then its own.
    package let parameters: [Referenced<Parameter>]

    /// The parameters that stand in the operation itself.
    package let ownParameters: [Referenced<Parameter>]

    package let requestBody: Referenced<RequestBody>?

    /// The responses by status, in the order of the document.
    package let responses: [Response]

    /// The security requirements; `nil` where those of the document count.
    package let security: [SecurityRequirement]?

    /// The servers of the operation, else of its path item; empty if they are those of the document.
    package let servers: [Server]

    /// For each query, header or cookie parameter in order, the parameters that must be given with it:
    /// `x-dependent-required`.
    package let dependentRequired: [(name: String, requires: [String])]

    /// Whether the operation should no longer be used.
    package let isDeprecated: Bool

    /// The version that the operation itself declares (`x-xgen-version`); most declare it on media types.
    package let version: APIVersion?

    /// The date after which the operation is gone (`x-sunset`), as it is written.
    package let sunset: String?

    /// A response and the status that it answers with.
    package struct Response: Sendable {
        package let status: StatusKey

        package let response: Referenced<ResponseObject>
    }

    init(
        node: JSONNode,
        path: String,
        method: OperationMethod,
        id: String?,
        shortID: String?,
        aliases: [String],
        tags: [String],
        parameters: [Referenced<Parameter>],
        ownParameters: [Referenced<Parameter>],
        requestBody: Referenced<RequestBody>?,
        responses: [Response],
        security: [SecurityRequirement]?,
        servers: [Server],
        dependentRequired: [(name: String, requires: [String])],
        isDeprecated: Bool,
        version: APIVersion?,
        sunset: String?
    ) {
        self.node = node
        self.path = path
        self.method = method
        self.id = id
        self.shortID = shortID
        self.aliases = aliases
        self.tags = tags
        self.parameters = parameters
        self.ownParameters = ownParameters
        self.requestBody = requestBody
        self.responses = responses
        self.security = security
        self.servers = servers
        self.dependentRequired = dependentRequired
        self.isDeprecated = isDeprecated
        self.version = version
        self.sunset = sunset
    }

    /// `summary`.
    package var summary: String? { text(.summary) }

    /// `description`.
    package var description: String? { text(.description) }

    /// Method and path, as messages name the operation: `GET /groups/{groupId}`.
    package var methodAndPath: String { method.httpName + " " + path }

    /// The responses for success: 2xx, in the order of the document.
    package var successes: [Response] { responses.filter { $0.status.isSuccess } }
}
