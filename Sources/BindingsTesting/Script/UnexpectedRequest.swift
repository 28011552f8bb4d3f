public import BindingsRuntime
import Foundation

/// A request that a ``ScriptedServer`` does not expect, with the difference to the one that is closest.
///
/// It is not a ``ClientError``, so that no code that handles the failures of a server handles it by mistake.
public struct UnexpectedRequest: Error, Sendable, CustomStringConvertible {
    /// The request, its secrets masked.
    public let request: HTTPRequest
    /// The difference, over several lines.
    public let description: String

    /// - Parameters:
    ///   - request: The request, its secrets masked.
    ///   - original: The request with its secrets.
    ///   - routes: The expected requests, and how often each has come.
    init(_ request: HTTPRequest, sentAs original: HTTPRequest, routes: [(route: Route, count: Int)]) {
        self.request = request
        var lines = ["No route answers the request \(Self.line(request))."]
        let compared = routes.map { route, count in
            (route: route, count: count, differences: route.differences(to: request, sentAs: original))
        }
        // A request with another path is a request for something else; one with another field is nearly the same.
        let closest = compared.min { Self.weight($0.differences) < Self.weight($1.differences) }
        if let closest {
            if closest.differences.isEmpty {
                lines.append("\(closest.route) has given all of its responses (\(closest.count)).")
            } else {
                lines.append("The closest route is \(closest.route), which differs:")
            }
            for difference in closest.differences {
                lines.append("    \(difference.part)")
                lines.append("        expected: \(difference.expected)")
                lines.append("        sent:     \(difference.sent)")
            }
            for other in compared where other.route.description != closest.route.description {
                lines.append("Another route is: \(other.route)")
            }
        } else {
            lines.append("The script has no routes.")
        }
        description = lines.joined(separator: "\n")
    }

    private static func line(_ request: HTTPRequest) -> String {
        let query = request.url.query(percentEncoded: true).map { "?\($0)" } ?? ""
        return "\(request.method) \(request.url.path(percentEncoded: true))\(query)"
    }

    private static func weight(_ differences: [Route.Difference]) -> Int {
        differences.reduce(0) { sum, difference in
            switch difference.part {
            case "path": sum + 100
            case "method": sum + 50
            case "query": sum + 10
            default: sum + 1
            }
        }
    }
}
