/// Whom a requirement to authenticate concerns.
package enum SecurityScope: String, Sendable, Hashable, CaseIterable {
    /// All operations without requirements of their own.
    case global = "api-global-security"
    case operation = "api-security"

    /// What is protected, in a sentence.
    var noun: String {
        switch self {
        case .global: "all operations without their own"
        case .operation: "an operation"
        }
    }
}
