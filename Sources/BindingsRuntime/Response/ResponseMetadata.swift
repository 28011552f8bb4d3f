public import BindingsSyntax
public import Foundation

/// The head of an answer and what its fields mean.
public struct ResponseMetadata: Sendable {
    /// The status code; inside an envelope, the inner one.
    public var status: Int
    /// The header fields, without those that set cookies.
    public var headers: Headers
    /// The vendor whose dated media types tell the served version.
    var vendor: String?

    /// Keeps the head of an answer.
    ///
    /// - Parameters:
    ///   - response: The answer; its body is left alone.
    ///   - vendor: The vendor whose dated media types tell the served version.
    public init(_ response: Response, vendor: String? = nil) {
        self.init(status: response.status, headers: response.headers, vendor: vendor)
    }

    /// Keeps a status and the fields that came with it.
    public init(status: Int, headers: Headers, vendor: String? = nil) {
        self.status = status
        self.headers = headers
        self.headers["Set-Cookie"] = nil
        self.vendor = vendor
    }

    /// The format of the body.
    public var mediaType: MediaType? {
        headers["Content-Type"].flatMap { MediaType($0) }
    }

    /// The version of the resource that answered, from the dated media type of the body, or of the body that an empty
    /// answer would have had.
    public var servedVersion: APIVersion? {
        guard let vendor else { return nil }
        for name in ["Content-Type", "X-Content-Type"] {
            if let type = headers[name].flatMap({ MediaType($0) }), let version = type.version(vendor: vendor) {
                return version
            }
        }
        return nil
    }

    /// When the served version became or becomes deprecated (RFC 9745, and the HTTP-date that older drafts had).
    public var deprecation: Date? {
        guard let value = headers.values(of: "Deprecation").first else { return nil }
        if value.hasPrefix("@") {
            return Int64(value.dropFirst()).map { Date(timeIntervalSince1970: Double($0)) }
        }
        return HTTPDate.date(from: value)
    }

    /// When the served version stops answering (RFC 8594).
    public var sunset: Date? {
        headers.values(of: "Sunset").first.flatMap(HTTPDate.date(from:))
    }

    /// The rest of the caller's quota, or `nil` if the server does not say.
    public var rateLimit: RateLimit? {
        let limit = headers.values(of: "RateLimit-Limit").first.flatMap { Int($0) }
        let remaining = headers.values(of: "RateLimit-Remaining").first.flatMap { Int($0) }
        return limit == nil && remaining == nil ? nil : RateLimit(limit: limit, remaining: remaining)
    }

    /// How long the server asks to wait before the next attempt (RFC 9110 section 10.2.3), never negative.
    ///
    /// A date counts from the answer's own `Date` field, so that a wrong clock on this side does no harm.
    public var retryAfter: Duration? {
        guard let value = headers.values(of: "Retry-After").first else { return nil }
        if let seconds = Int64(value) { return seconds < 0 ? nil : .seconds(seconds) }
        guard let date = HTTPDate.date(from: value) else { return nil }
        let sent = headers.values(of: "Date").first.flatMap(HTTPDate.date(from:)) ?? Date()
        return .seconds(max(0, date.timeIntervalSince(sent)))
    }
}
