import BindingsJSON
public import Foundation

extension ClientError: CustomStringConvertible, LocalizedError {
    /// Which request failed and why, on one line: `GET /groups/1: 404 GROUP_NOT_FOUND: No group with ID 1 exists.`
    public var description: String {
        var parts: [String] = []
        if let request { parts.append(request.description) }
        if code == .apiError {
            parts.append(([status.map(String.init), errorCode].compactMap(\.self) as [String]).joined(separator: " "))
            parts.append(explanation)
        } else if code == .invalidRequest, !violations.isEmpty {
            parts.append(violations.map(\.description).joined(separator: "; "))
        } else {
            if let status, !(200...299).contains(status) { parts.append(String(status)) }
            parts.append(message)
        }
        return parts.filter { !$0.isEmpty }.joined(separator: ": ").line()
    }

    /// The same as ``description``.
    public var errorDescription: String? { description }

    /// The best the server or, failing that, the runtime has to say.
    private var explanation: String {
        let text = detail ?? reason ?? excerpt ?? ""
        return text.isEmpty ? message : text
    }

    /// The beginning of a body in a format of neither the API nor the runtime's, such as a gateway's page, as one line.
    private var excerpt: String? {
        details == nil && !body.isEmpty ? BodyExcerpt(body, mediaType: response?.mediaType)?.text : nil
    }
}

extension ClientError: CustomReflectable {
    /// The children in a dump: the description and the code, not the body.
    public var customMirror: Mirror {
        Mirror(self, children: ["code": code, "description": description, "bodySize": body.count])
    }
}
