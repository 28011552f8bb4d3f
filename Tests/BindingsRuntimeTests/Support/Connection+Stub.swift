import BindingsRuntime
import BindingsTesting
import Foundation

extension APIDescription {
    /// An API like those the bindings are generated for.
    static let sample = APIDescription(
        title: "Sample",
        servers: [],
        vendor: "sample",
        errors: ErrorSchema(
            status: "error",
            code: "errorCode",
            detail: "detail",
            reason: "reason",
            parameters: "parameters"
        ),
        envelopeParameter: "envelope",
        paging: PagingParameters(number: "pageNum", size: "itemsPerPage")
    )
}

extension Connection {
    /// A connection to nowhere.
    static func stub(
        _ transport: any Transport,
        server: String = "https://api.example.com",
        credentials: (any Credentials)? = nil,
        configuration: Configuration = Configuration(retry: .never)
    ) -> Connection {
        Connection(
            server: URL(string: server) ?? URL(filePath: "/"),
            api: .sample,
            credentials: credentials,
            transport: transport,
            configuration: configuration
        )
    }
}

extension Call {
    /// A call of a sample operation.
    static func sample(
        over transport: ScriptedServer,
        accept: String? = "application/vnd.sample.2023-01-01+json",
        envelope: Bool? = nil,
        configuration: Configuration = Configuration(retry: .never)
    ) -> Call {
        var request = Request(.get, "/v2/things/{id}", accept: accept)
        request.add("1", as: .path("id"))
        request.add(envelope, as: .query("envelope"))
        return Call(request, on: .stub(transport, configuration: configuration))
    }
}
