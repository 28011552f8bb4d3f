public import BindingsSyntax
public import Foundation

/// The value of a response, and the metadata in its head.
public struct CallResponse<Value> {
    /// The value.
    public var value: Value
    /// The head of the answer.
    public var metadata: ResponseMetadata

    /// Creates a response.
    public init(value: Value, metadata: ResponseMetadata) {
        self.value = value
        self.metadata = metadata
    }

    /// The status code; inside an envelope, the inner one.
    public var status: Int { metadata.status }
    /// The header fields, without those that set cookies.
    public var headers: Headers { metadata.headers }
    /// The version of the resource that answered.
    public var servedVersion: APIVersion? { metadata.servedVersion }
    /// When the served version became or becomes deprecated.
    public var deprecation: Date? { metadata.deprecation }
    /// When the served version stops answering.
    public var sunset: Date? { metadata.sunset }
    /// The rest of the caller's quota.
    public var rateLimit: RateLimit? { metadata.rateLimit }
}

extension CallResponse: Sendable where Value: Sendable {}
