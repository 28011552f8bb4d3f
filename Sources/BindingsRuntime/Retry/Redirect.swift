import Foundation

/// Which redirects are followed: those of a GET or HEAD to another place of the same origin.
///
/// Everything else is the caller's to decide: a redirect elsewhere would take the request, and with it what it is about, to
/// a server that the caller did not choose.
enum Redirect {
    /// How many redirects of one attempt are followed; the next is the answer.
    static let maximumCount = 5

    /// Where an answer redirects to, or `nil` if it does not or must not be followed.
    static func target(of response: Response, to request: HTTPRequest) -> URL? {
        guard [301, 302, 303, 307, 308].contains(response.status),
            request.method == .get || request.method == .head,
            let location = response.headers.values(of: "Location").first,
            let target = URL(string: location, relativeTo: request.url)?.absoluteURL,
            let origin = Origin(target), origin == Origin(request.url),
            target.user() == nil, target.password() == nil
        else { return nil }
        // A fragment concerns the reader of the response; it is not sent.
        var components = URLComponents(url: target, resolvingAgainstBaseURL: true)
        components?.fragment = nil
        return components?.url
    }
}
