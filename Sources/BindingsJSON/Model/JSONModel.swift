/// A type that can be read from JSON.
public protocol JSONReadable: Sendable {
    /// Reads one value.
    ///
    /// - Throws: ``JSONError`` if the text is not strict JSON or the value not of this type.
    init(json reader: inout JSONReader) throws(JSONError)
}

/// A type that can be written as JSON.
public protocol JSONWritable: Sendable {
    /// Writes one value.
    func write(to writer: inout JSONWriter)
}

/// A type that is read from and written as JSON, and by `Codable` with any other encoder and decoder.
///
/// Generated models have this shape: one short call for each property, an integer switch, and `Codable` from the
/// protocol, so that a model costs the compiler little.
///
/// ```swift
/// public struct AccessLog: JSONModel, Equatable {
///     public var authResult: Bool?
///     @Nullable public var failureReason: String?     // explicit null and absence differ
///     public var hostname: String                     // required
///     public var roles: [Role]?
///     public var unknownMembers = JSONObject()        // or, for typed additionalProperties, [String: T]
///
///     public init(authResult: Bool? = nil, failureReason: String? = nil, hostname: String, roles: [Role]? = nil) {
///         self.authResult = authResult
///         self._failureReason = Nullable(wrappedValue: failureReason)
///         self.hostname = hostname
///         self.roles = roles
///     }
///
///     static let jsonFields = JSONFields(
///         """
///         authResult
///         failureReason
///         hostname
///         roles
///         """
///     )
///
///     public init(json reader: inout JSONReader) throws(JSONError) {
///         var hostnameValue: String?                  // a local for each required property, nothing else
///         var field = -1
///         try reader.beginObject()
///         while try reader.nextField(&field, of: Self.jsonFields) {
///             switch field {
///             case 0: try reader.read(&self.authResult)
///             case 1: try reader.read(&self._failureReason)
///             case 2: try reader.read(&hostnameValue)
///             case 3: try reader.read(&self.roles)
///             default: try reader.unknownMember(into: &self.unknownMembers)
///             }
///         }
///         guard let hostnameValue else { throw reader.missing("hostname") }
///         self.hostname = hostnameValue
///     }
///
///     public func write(to writer: inout JSONWriter) {
///         writer.beginObject()
///         writer.member("authResult", self.authResult)
///         writer.member("failureReason", self._failureReason)
///         writer.member("hostname", self.hostname)
///         writer.member("roles", self.roles)
///         writer.members(self.unknownMembers)
///         writer.endObject()
///     }
/// }
/// ```
/// A property of the model's own type goes to the heap by ``Indirect``: `@Indirect public var parent: Folder? = nil`.
/// It is read by its storage, like a nullable one: `try reader.read(&self._parent)`.
///
/// A required property that may be `null` is `@Nullable` as well: the initializer's parameter has no default, and its
/// local is a `Nullable<T>` that starts as `.absent` and is checked by `isAbsent`.
///
/// A union looks at a member that tells its cases apart, or tries them, and keeps what it does not know:
///
/// ```swift
/// public init(json reader: inout JSONReader) throws(JSONError) {
///     switch try reader.peekMember("type") {
///     case "S3": self = .s3(try S3Sink(json: &reader))
///     case "Https": self = .https(try HTTPSSink(json: &reader))
///     default: self = .unknown(try reader.value())
///     }
/// }
/// ```
public protocol JSONModel: JSONReadable, JSONWritable, Codable {}

extension JSONModel {
    /// Reads the value with any decoder, by way of ``JSONValue``.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONError) {
            self = try value.decode(Self.self)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(error.path.description.isEmpty ? "" : "\(error.path): ")\(error.message)",
                    underlyingError: error
                )
            )
        }
    }

    /// Writes the value with any encoder, by way of ``JSONValue``.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(self)
        } catch {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: error.message,
                    underlyingError: error
                )
            )
        }
        try value.encode(to: encoder)
    }
}
