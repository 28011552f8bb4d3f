/// Type names that generated declarations leave alone, since generated code or its users mean something else by them.
enum ReservedTypeNames {
    /// Whether a declaration must not have the name.
    static func contains(_ name: String) -> Bool { names.contains(name) }

    private static let names: Set<String> = swift.union(foundation).union(runtime).union(generated).union(interface)

    /// The language and its standard library.
    private static let swift: Set<String> = [
        "Any", "AnyObject", "Array", "AsyncSequence", "Bool", "CaseIterable", "Character", "Clock", "Codable",
        "CodingKey", "Comparable", "Decodable", "Decoder", "Dictionary", "Double", "Duration", "Encodable", "Encoder",
        "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Indirect", "Int", "Int16", "Int32",
        "Int64", "Int8", "Iterator", "Never", "None", "Optional", "Protocol", "Range", "RawRepresentable", "Regex",
        "Result", "Self", "Sendable", "Sequence", "Set", "Some", "String", "Substring", "Swift", "Task", "Type",
        "UInt", "UInt16", "UInt32", "UInt64", "UInt8", "Void",
    ]

    private static let foundation: Set<String> = [
        "Bundle", "Calendar", "Data", "Date", "DateInterval", "Decimal", "FileManager", "Foundation", "Formatter",
        "Host", "IndexPath", "IndexSet", "JSONDecoder", "JSONEncoder", "Locale", "Measurement", "Notification",
        "Operation", "OperationQueue", "Port", "Predicate", "Process", "ProcessInfo", "Progress", "Scanner", "Stream",
        "Thread", "TimeZone", "Timer", "URL", "URLComponents", "URLRequest", "URLResponse", "URLSession", "UUID",
        "Unit", "UserDefaults",
    ]

    /// The modules that generated code imports, and the names that they declare.
    static let runtime: Set<String> = [
        "APIDescription", "APIVersion", "BearerToken", "BinaryContent", "BindingsJSON", "BindingsRuntime",
        "BindingsSyntax", "Call", "CallResponse", "ClientError", "Configuration", "Connection", "Credentials",
        "DigestCredentials", "DownloadProgress", "DownloadedFile", "ErrorDetails", "FormEncoding", "GzipArchive",
        "GzipContent", "GzipDecoder", "GzipEntries", "GzipEntryError", "GzipError", "GzipHeader", "GzipLimits",
        "GzipLines", "GzipRawLines", "HTTPDate", "HTTPMethod", "HTTPRequest", "Headers", "Indirect", "IndirectNullable",
        "JSON", "JSONDocument", "JSONElementScanner", "JSONError", "JSONFields", "JSONKind", "JSONLocation",
        "JSONModel", "JSONNode", "JSONNumber", "JSONObject", "JSONOptions", "JSONPath", "JSONReadable", "JSONReader",
        "JSONValue", "JSONWritable", "JSONWriter", "LifecycleEvent", "LifecycleObserver", "LoggingMiddleware",
        "MediaType", "Middleware", "MultipartForm", "Nullable", "OpenEnum", "Page", "PagedItems", "PagingParameters",
        "ParameterValue", "PathStyle", "Pattern", "PatternError", "QueryItem", "QueryStyle", "RateLimit", "RawLine",
        "Request",
        "RequestSummary", "Response", "ResponseBody", "ResponseElements", "ResponseMetadata", "RetryPolicy", "Secret",
        "ServiceAccount", "TextContent", "Timestamp", "Transport", "URLSessionTransport", "Validatable", "Validator",
        "Violation",
    ]

    /// The names that generated modules declare.
    private static let generated: Set<String> = ["Patterns"]

    /// SwiftUI and Observation, which applications import beside the bindings.
    private static let interface: Set<String> = [
        "App", "Binding", "Button", "Color", "Environment", "Font", "Form", "Group", "Image", "Label", "Link", "List",
        "Menu", "Scene", "Section", "State", "Tab", "Table", "Text", "Toggle", "View", "Window",
    ]
}
