public import BindingsRuntime
public import Foundation

extension AtlasClient {
    /// A client with the server and the credentials that the environment names, as the Atlas command line tools read it.
    ///
    /// ```swift
    /// let atlas = try AtlasClient.fromEnvironment()
    /// ```
    ///
    /// - Parameters:
    ///   - environment: The variables; see ``AtlasEnvironment`` for their names.
    ///   - transport: What carries the requests.
    ///   - configuration: Timeouts, limits, retries and what happens around every call.
    /// - Throws: ``ClientError`` naming the variables if there is no pair of credentials, half of one or more than one, or
    ///   if the server's URL is not valid.
    public static func fromEnvironment(
        _ environment: [String: String] = ProcessInfo.processInfo.environment,
        transport: any Transport = URLSessionTransport(),
        configuration: Configuration = Configuration()
    ) throws(ClientError) -> AtlasClient {
        let environment = try AtlasEnvironment(environment)
        return AtlasClient(
            server: environment.server ?? mongoDBAtlas,
            credentials: environment.credentials,
            transport: transport,
            configuration: configuration
        )
    }
}
