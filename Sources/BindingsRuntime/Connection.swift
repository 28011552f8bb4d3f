public import Foundation

/// The server, the credentials, the transport and the settings of calls.
///
/// A value: a changed copy affects no other, and copies share the transport and the credentials.
public struct Connection: Sendable {
    /// The facts about the API that the runtime needs; generated code has them.
    public var api: APIDescription
    /// The base of every target, with or without a path or a trailing slash.
    public var server: URL
    /// The credentials that every call sends; `nil` sends none.
    public var credentials: (any Credentials)?
    /// The transport that sends the requests.
    public var transport: any Transport
    /// The timeouts, limits, retries and observers.
    public var configuration: Configuration
    /// Which requests are sent to a proxy.
    var proxies = ProxySettings.system

    /// Creates a connection.
    ///
    /// - Parameters:
    ///   - server: The base of every target, with or without a path or a trailing slash.
    ///   - api: The facts about the API that the runtime needs.
    ///   - credentials: The credentials that every call sends; `nil` sends none.
    ///   - transport: What carries the requests.
    ///   - configuration: The timeouts, limits, retries and observers.
    public init(
        server: URL,
        api: APIDescription,
        credentials: (any Credentials)?,
        transport: any Transport,
        configuration: Configuration = Configuration()
    ) {
        self.api = api
        self.server = server
        self.credentials = credentials
        self.transport = transport
        self.configuration = configuration
    }
}
