import BindingsRuntime

/// An open enumeration as the generator writes it.
struct LogKind: OpenEnum {
    let rawValue: String

    init(rawValue: String) {
        self.rawValue = rawValue
    }

    static let server = Self(rawValue: "server")
    static let serverAudit = Self(rawValue: "server-audit")

    static let allCases: [LogKind] = [.server, .serverAudit]
}
