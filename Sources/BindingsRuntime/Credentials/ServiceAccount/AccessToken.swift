import BindingsJSON

/// A token of the token endpoint (RFC 6749 section 5.1).
struct AccessToken: Sendable {
    let value: Secret
    /// How long the endpoint says it is valid, or `nil` if it does not say.
    let lifetime: Duration?

    /// Why a successful answer holds no usable token, to follow "the token endpoint".
    struct Unusable: Error, Equatable {
        var reason: String
    }

    /// Longer lifetimes are cut; a token this old is renewed on the refusal it meets.
    private static let longestLifetime = 10.0 * 365 * 86_400

    /// Reads the body of a successful answer.
    init(_ body: [UInt8]) throws(Unusable) {
        guard case .object(let members)? = try? JSON.decode(JSONValue.self, from: body) else {
            throw Unusable(reason: "sent a response that is not a JSON object")
        }
        guard let token = members["access_token"]?.string else {
            throw Unusable(
                reason: "sent a response without a token"
            )
        }
        guard BearerToken.isValid(token) else {
            throw Unusable(reason: "sent a token that is empty or has a character that no token may have")
        }
        if let type = members["token_type"]?.string, type.lowercased() != "bearer" {
            throw Unusable(reason: "sent a token that is not a bearer token")
        }
        value = Secret(token)
        guard let expiry = members["expires_in"], expiry != .null else {
            lifetime = nil
            return
        }
        // Some servers send the number as a text.
        guard let seconds = expiry.number?.double ?? expiry.string.flatMap(Double.init), seconds.isFinite else {
            throw Unusable(reason: "sent a lifetime that is not a number")
        }
        guard seconds > 0 else { throw Unusable(reason: "sent a token that has already expired") }
        lifetime = .seconds(min(seconds, Self.longestLifetime))
    }
}
