import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension ClientError {
    /// Tells an error of `URLSession` by what it means for the exchange.
    ///
    /// Several faults have the code "unknown" on Linux; their text is passed on but decides nothing.
    ///
    /// - Parameters:
    ///   - error: What the session reported.
    ///   - hasHead: Whether a complete head had arrived.
    init(transport error: any Error, hasHead: Bool) {
        let code = (error as? URLError)?.code
        // The description of the error as a whole repeats the URL on some platforms, query and all.
        let text = (error as NSError).userInfo[NSLocalizedDescriptionKey] as? String
        let reason = text.map { ": \($0)" } ?? code.map { " (URLError \($0.rawValue))" } ?? ""
        if hasHead {
            self.init(.truncated, "the connection failed before the end of the body\(reason)", underlying: error)
            return
        }
        switch code {
        case .cannotFindHost, .dnsLookupFailed, .cannotConnectToHost, .notConnectedToInternet,
            .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot, .clientCertificateRequired,
            .clientCertificateRejected, .appTransportSecurityRequiresSecureConnection, .dataNotAllowed,
            .internationalRoamingOff, .callIsActive:
            self.init(.connectionFailed, "no connection to the server\(reason)", underlying: error)
        case .badServerResponse, .cannotParseResponse:
            self.init(.invalidResponse, "the server's answer is not HTTP\(reason)", underlying: error)
        case .timedOut:
            self.init(.timedOut, "the server did not answer in time\(reason)", underlying: error)
        default:
            self.init(.connectionLost, "the exchange failed before a response arrived\(reason)", underlying: error)
        }
    }
}
