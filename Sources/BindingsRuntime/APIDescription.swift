public import Foundation

/// The facts about one API that the runtime needs; generated from its OpenAPI document.
public struct APIDescription: Sendable {
    /// The title of the document.
    public var title: String
    /// The name of the bindings for the `User-Agent` field and the version of the API that they ask for, as in
    /// `Bindings/2023-02-01`; `nil` for none beside the runtime's own.
    public var product: String?
    /// The servers the document lists, the first being the usual one.
    public var servers: [URL]
    /// The vendor in dated media types (`example` in `application/vnd.example.2023-02-01+json`), or `nil` if there are none.
    public var vendor: String?
    /// The path of the OAuth 2.0 token endpoint on the server, from the `clientCredentials` flow, or `nil`.
    public var tokenPath: String?
    /// The path of the OAuth 2.0 revocation endpoint (RFC 7009), or `nil`.
    public var revocationPath: String?
    /// The members of an error body.
    public var errors: ErrorSchema
    /// The query parameter that asks for an envelope around the answer, or `nil` if there is none.
    public var envelopeParameter: String?
    /// The query parameters that choose a page of a list.
    public var paging: PagingParameters?

    /// Creates a description.
    public init(
        title: String,
        product: String? = nil,
        servers: [URL],
        vendor: String? = nil,
        tokenPath: String? = nil,
        revocationPath: String? = nil,
        errors: ErrorSchema = ErrorSchema(),
        envelopeParameter: String? = nil,
        paging: PagingParameters? = nil
    ) {
        self.title = title
        self.product = product
        self.servers = servers
        self.vendor = vendor
        self.tokenPath = tokenPath
        self.revocationPath = revocationPath
        self.errors = errors
        self.envelopeParameter = envelopeParameter
        self.paging = paging
    }

    /// The URL of a server, as generated code has it for those that the document lists.
    ///
    /// - Parameter text: The URL. The generator writes valid URLs only; any other text gives the URL of a file, which
    ///   no request can be sent to.
    public static func serverURL(_ text: StaticString) -> URL {
        URL(string: text.description) ?? URL(filePath: "/")
    }

    /// The names of the members of an error body; `nil` where the API has none of the kind.
    public struct ErrorSchema: Sendable, Hashable {
        /// The member that repeats the status, an integer.
        public var status: String?
        /// The member that names the error for programs.
        public var code: String?
        /// The member that explains this occurrence for people.
        public var detail: String?
        /// The member that names the error for people.
        public var reason: String?
        /// The member that lists the values the explanation is about.
        public var parameters: String?

        /// Creates a schema.
        public init(
            status: String? = nil,
            code: String? = nil,
            detail: String? = nil,
            reason: String? = nil,
            parameters: String? = nil
        ) {
            self.status = status
            self.code = code
            self.detail = detail
            self.reason = reason
            self.parameters = parameters
        }
    }
}
