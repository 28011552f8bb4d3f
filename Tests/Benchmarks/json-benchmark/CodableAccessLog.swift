/// An access history of the same shape with the codec that the compiler makes, for `JSONDecoder` and `JSONEncoder`.
struct CodableAccessLogList: Codable, Equatable {
    var accessLogs: [CodableAccessLog]?
}

/// An attempt to log in.
struct CodableAccessLog: Codable, Equatable {
    var authResult: Bool?
    var authSource: String?
    var failureReason: String?
    var groupId: String?
    var hostname: String?
    var ipAddress: String?
    var logLine: String?
    var timestamp: String?
    var username: String?
}
