import BindingsJSON
import BindingsRuntime

/// An access history with the codec that models are generated with.
struct AccessLogList: JSONModel, Equatable {
    var accessLogs: [AccessLog]?
    var unknownMembers = JSONObject()

    static let jsonFields = JSONFields("accessLogs")

    init(json reader: inout JSONReader) throws(JSONError) {
        var field = -1
        try reader.beginObject()
        while try reader.nextField(&field, of: Self.jsonFields) {
            switch field {
            case 0: try reader.read(&self.accessLogs)
            default: try reader.unknownMember(into: &self.unknownMembers)
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("accessLogs", self.accessLogs)
        writer.members(self.unknownMembers)
        writer.endObject()
    }
}

/// An attempt to log in.
struct AccessLog: JSONModel, Equatable {
    var authResult: Bool?
    var authSource: String?
    var failureReason: String?
    var groupId: String?
    var hostname: String?
    var ipAddress: String?
    var logLine: String?
    var timestamp: String?
    var username: String?
    var unknownMembers = JSONObject()

    static let jsonFields = JSONFields(
        """
        authResult
        authSource
        failureReason
        groupId
        hostname
        ipAddress
        logLine
        timestamp
        username
        """
    )

    init(json reader: inout JSONReader) throws(JSONError) {
        var field = -1
        try reader.beginObject()
        while try reader.nextField(&field, of: Self.jsonFields) {
            switch field {
            case 0: try reader.read(&self.authResult)
            case 1: try reader.read(&self.authSource)
            case 2: try reader.read(&self.failureReason)
            case 3: try reader.read(&self.groupId)
            case 4: try reader.read(&self.hostname)
            case 5: try reader.read(&self.ipAddress)
            case 6: try reader.read(&self.logLine)
            case 7: try reader.read(&self.timestamp)
            case 8: try reader.read(&self.username)
            default: try reader.unknownMember(into: &self.unknownMembers)
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("authResult", self.authResult)
        writer.member("authSource", self.authSource)
        writer.member("failureReason", self.failureReason)
        writer.member("groupId", self.groupId)
        writer.member("hostname", self.hostname)
        writer.member("ipAddress", self.ipAddress)
        writer.member("logLine", self.logLine)
        writer.member("timestamp", self.timestamp)
        writer.member("username", self.username)
        writer.members(self.unknownMembers)
        writer.endObject()
    }
}
