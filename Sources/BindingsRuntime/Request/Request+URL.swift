public import Foundation

extension Request {
    /// The target of the request on a server.
    ///
    /// - Parameter server: The base, `http` or `https`, with or without a path or a trailing slash.
    /// - Throws: ``ClientError`` if the base is not such a URL, or holds a user name, a query or a fragment.
    public func url(on server: URL) throws(ClientError) -> URL {
        guard Origin(server) != nil, server.user() == nil, server.password() == nil, server.query() == nil,
            server.fragment() == nil
        else {
            throw ClientError(
                .invalidServer,
                "the server must be an http or https URL without a user, query or fragment"
            )
        }
        var base = server.absoluteString[...]
        while base.last == "/" { base.removeLast() }
        var text = base + (path.hasPrefix("/") ? "" : "/") + path
        if let query { text += "?" + query }
        guard let url = URL(string: String(text), encodingInvalidCharacters: false) else {
            throw ClientError(
                .invalidServer,
                "the URL of the server and the path of the request do not form a valid URL"
            )
        }
        return url
    }
}
