import BindingsRuntime
import Foundation

extension Route {
    /// A part of a request that is not as expected.
    struct Difference: Sendable {
        /// The part: the method, the path, the query, a field or the body.
        var part: String
        var expected: String
        var sent: String
    }

    /// Where a request is not as expected.
    ///
    /// - Parameters:
    ///   - request: The request with its secrets masked, as recordings have it and as differences are shown.
    ///   - original: The request with its secrets: a route may expect a certain one.
    func differences(to request: HTTPRequest, sentAs original: HTTPRequest) -> [Difference] {
        var differences: [Difference] = []
        if let method, method != request.method {
            differences.append(Difference(part: "method", expected: "\(method)", sent: "\(request.method)"))
        }
        differences += targetDifferences(to: request)
        for field in headers.fields {
            guard let value = headers[field.name], value != request.headers[field.name],
                value != original.headers[field.name]
            else { continue }
            let sent = request.headers[field.name] ?? "no such field"
            differences.append(Difference(part: "field \(field.name)", expected: value, sent: sent))
        }
        if let body, Self.difference(between: body, and: original.body ?? []) != nil,
            let difference = Self.difference(between: body, and: request.body ?? [])
        {
            differences.append(difference)
        }
        return differences
    }

    private func targetDifferences(to request: HTTPRequest) -> [Difference] {
        guard let target else { return [] }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var differences: [Difference] = []
        let sent = request.url.path(percentEncoded: true)
        if !Self.matches(template: parts[0], path: sent) {
            differences.append(Difference(part: "path", expected: parts[0], sent: sent))
        }
        if parts.count > 1 {
            let query = request.url.query(percentEncoded: true)
            if Self.items(of: query ?? "") != Self.items(of: parts[1]) {
                differences.append(Difference(part: "query", expected: parts[1], sent: query ?? "no query"))
            }
        }
        return differences
    }

    private static func matches(template: String, path: String) -> Bool {
        let expected = template.split(separator: "/", omittingEmptySubsequences: false)
        let sent = path.split(separator: "/", omittingEmptySubsequences: false)
        return expected.count == sent.count
            && zip(expected, sent).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && $0.hasSuffix("}") && !$1.isEmpty) }
    }

    private static func items(of query: String) -> [Substring] {
        query.split(separator: "&").sorted()
    }

    private static func difference(between expected: [UInt8], and sent: [UInt8]) -> Difference? {
        guard expected != sent else { return nil }
        if let left = try? JSON.decode(JSONValue.self, from: expected),
            let right = try? JSON.decode(JSONValue.self, from: sent), left == right
        {
            return nil
        }
        let place = zip(expected, sent).enumerated().first { $1.0 != $1.1 }?.offset ?? min(expected.count, sent.count)
        return Difference(
            part: "body from byte \(place)",
            expected: excerpt(of: expected, from: place),
            sent: excerpt(of: sent, from: place)
        )
    }

    /// Some bytes of a body around a place, on one line.
    private static func excerpt(of body: [UInt8], from place: Int) -> String {
        guard place < body.count else { return "the end" }
        let text = String(decoding: body[max(0, place - 10)..<min(body.count, place + 50)], as: UTF8.self)
        return text.debugDescription
    }
}
