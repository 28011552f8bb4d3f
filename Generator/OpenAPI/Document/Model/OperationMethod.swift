/// The methods that a path item can have an operation for.
package enum OperationMethod: String, Sendable, Hashable, CaseIterable {
    /// GET.
    case get
    /// PUT.
    case put
    /// POST.
    case post
    /// DELETE.
    case delete
    /// OPTIONS.
    case options
    /// HEAD.
    case head
    /// PATCH.
    case patch
    /// TRACE.
    case trace

    /// The method as HTTP writes it, such as `GET`.
    package var httpName: String { rawValue.uppercased() }
}
