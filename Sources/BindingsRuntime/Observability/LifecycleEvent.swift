public import BindingsSyntax
public import Foundation

/// Something the server said about how long an operation will go on answering as it does.
public struct LifecycleEvent: Sendable, Hashable, CustomStringConvertible {
    /// The kind of the event; open, so that a new kind breaks no program.
    public struct Kind: Hashable, Sendable, CustomStringConvertible {
        /// The kind in words.
        public let description: String

        /// The version that answered is deprecated, from the event's date on (`Deprecation`, RFC 9745).
        public static let deprecated = Kind(description: "deprecated")
        /// The version that answered stops answering at the event's date (`Sunset`, RFC 8594).
        public static let sunset = Kind(description: "sunset")
        /// The version that answered is older than the one asked for.
        public static let servedOlderVersion = Kind(description: "served an older version")
    }

    /// The kind of the event.
    public var kind: Kind
    /// The operation: its method and the template of its path.
    public var operation: String
    /// The version asked for, if the request named one.
    public var requestedVersion: APIVersion?
    /// The version that answered, if the answer named one.
    public var servedVersion: APIVersion?
    /// The date the server named, if it could be read.
    public var date: Date?

    /// Creates an event.
    public init(
        _ kind: Kind,
        operation: String,
        requestedVersion: APIVersion? = nil,
        servedVersion: APIVersion? = nil,
        date: Date? = nil
    ) {
        self.kind = kind
        self.operation = operation
        self.requestedVersion = requestedVersion
        self.servedVersion = servedVersion
        self.date = date
    }

    /// The operation and the event, on one line.
    public var description: String {
        let version = servedVersion.map { " (version \($0))" } ?? ""
        let day = date.map { " on " + $0.formatted(.iso8601.year().month().day()) } ?? ""
        let asked = kind == .servedOlderVersion ? requestedVersion.map { " than \($0)" } ?? "" : ""
        return "\(operation)\(version): \(kind)\(asked)\(day)"
    }
}
