import Foundation

#if canImport(CFNetwork)
    import CFNetwork
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Which requests the settings of the machine send to a proxy.
struct ProxySettings: Sendable {
    private let decide: @Sendable (Origin) -> Bool

    private init(_ decide: @escaping @Sendable (Origin) -> Bool) {
        self.decide = decide
    }

    /// Whether requests to a server go to a proxy first, or may do so.
    func takesRequests(to origin: Origin) -> Bool { decide(origin) }

    /// The settings that URLSession follows.
    static var system: ProxySettings {
        #if canImport(CFNetwork)
            ProxySettings { origin in
                guard let url = URL(string: "\(origin.scheme)://\(origin.host):\(origin.port)/"),
                    let settings = CFNetworkCopySystemProxySettings()?.takeRetainedValue()
                else { return false }
                let routes = CFNetworkCopyProxiesForURL(url as CFURL, settings).takeRetainedValue() as? [[String: Any]]
                let types = (routes ?? []).compactMap { $0[kCFProxyTypeKey as String] as? String }
                return types.contains { $0 != kCFProxyTypeNone as String }
            }
        #else
            environment { name in getenv(name).map { String(cString: $0) } }
        #endif
    }

    /// The settings of environment variables, as libcurl reads them, on which URLSession is built on Linux.
    ///
    /// Versions of libcurl differ in what they take for an exception. One counts here only if all versions see it: the
    /// name of the host or of a domain above it, between commas.
    ///
    /// - Parameter variable: The value of the variable of a name.
    static func environment(_ variable: @escaping @Sendable (String) -> String?) -> ProxySettings {
        ProxySettings { origin in
            func value(_ names: String...) -> String? {
                names.lazy.compactMap(variable).first { !$0.isEmpty }
            }
            // The upper-case form for http is not read: a web server's CGI programs would take it from a request.
            let proxy = origin.scheme == "http" ? value("http_proxy") : value("https_proxy", "HTTPS_PROXY")
            guard proxy ?? value("all_proxy", "ALL_PROXY") != nil else { return false }
            guard let exceptions = value("no_proxy", "NO_PROXY") else { return true }
            return exceptions != "*" && !Self.names(in: exceptions).contains { Self.covers($0, origin.host) }
        }
    }

    /// The names of a list. Where names are separated by spaces, some versions read no further.
    private static func names(in list: String) -> [String] {
        let names = list.lowercased().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return Array(names.prefix { !$0.contains(where: \.isWhitespace) })
    }

    private static func covers(_ name: String, _ host: String) -> Bool {
        let host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        if name == host { return true }
        let domain = name.hasPrefix(".") ? String(name.dropFirst()) : name
        let isNumeric = host.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
        return !domain.isEmpty && !isNumeric && (host == domain || host.hasSuffix("." + domain))
    }
}
