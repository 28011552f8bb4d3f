public import BindingsRuntime
public import Foundation

/// A server and credentials, read from the environment variables that the Atlas command line tools use.
///
/// | Variables | Meaning |
/// |---|---|
/// | `MONGODB_ATLAS_CLIENT_ID`, `MONGODB_ATLAS_CLIENT_SECRET` | a service account |
/// | `MONGODB_ATLAS_PUBLIC_API_KEY`, `MONGODB_ATLAS_PRIVATE_API_KEY` | an API key |
/// | `MONGODB_ATLAS_BASE_URL` | the server, if it is not the usual one |
///
/// A variable that is empty counts as not set.
public struct AtlasEnvironment: Sendable {
    /// The server, or `nil` for the usual one.
    public let server: URL?
    /// The credentials of the caller.
    public let credentials: any Credentials

    /// Reads an environment.
    ///
    /// - Throws: ``ClientError`` naming the variables if there is no pair of credentials, half of one or more than one, or
    ///   if the server's URL is not valid.
    public init(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws(ClientError) {
        let values = environment.compactMapValues { value in
            let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed.isEmpty ? nil : trimmed
        }
        server = try Self.server(values[Name.server])
        credentials = try Self.credentials(values)
    }

    private enum Name {
        static let clientID = "MONGODB_ATLAS_CLIENT_ID"
        static let clientSecret = "MONGODB_ATLAS_CLIENT_SECRET"
        static let publicKey = "MONGODB_ATLAS_PUBLIC_API_KEY"
        static let privateKey = "MONGODB_ATLAS_PRIVATE_API_KEY"
        static let server = "MONGODB_ATLAS_BASE_URL"
    }

    private static func server(_ text: String?) throws(ClientError) -> URL? {
        guard let text else { return nil }
        guard let url = URL(string: text, encodingInvalidCharacters: false), url.host()?.isEmpty == false,
            ["http", "https"].contains(url.scheme?.lowercased()), url.user() == nil, url.password() == nil,
            url.query() == nil, url.fragment() == nil
        else {
            throw ClientError(
                .invalidServer,
                "\(Name.server) must be an http or https URL without user, query and fragment."
            )
        }
        return url
    }

    private static func credentials(_ values: [String: String]) throws(ClientError) -> any Credentials {
        let account = try pair(values, Name.clientID, Name.clientSecret)
        let key = try pair(values, Name.publicKey, Name.privateKey)
        switch (account, key) {
        case (let account?, nil): return .serviceAccount(id: account.0, secret: account.1)
        case (nil, let key?): return .digest(publicKey: key.0, privateKey: key.1)
        case (nil, nil):
            throw ClientError(
                .credentials,
                """
                No credentials: set \(Name.clientID) and \(Name.clientSecret), or \(Name.publicKey) and \
                \(Name.privateKey).
                """
            )
        case (_?, _?):
            throw ClientError(
                .credentials,
                """
                Two kinds of credentials: unset \(Name.clientID) and \(Name.clientSecret), or \(Name.publicKey) and \
                \(Name.privateKey).
                """
            )
        }
    }

    private static func pair(
        _ values: [String: String],
        _ first: String,
        _ second: String
    ) throws(ClientError) -> (String, String)? {
        switch (values[first], values[second]) {
        case (nil, nil): return nil
        case (let left?, let right?): return (left, right)
        case (let left, _):
            let (given, missing) = left == nil ? (second, first) : (first, second)
            throw ClientError(.credentials, "Half a pair of credentials: \(given) is set, \(missing) is not.")
        }
    }
}
