import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension ClientError {
    /// Translates an error of `URLSession` into its meaning for the exchange.
    ///
    /// Several faults have the code "unknown" on Linux; their text is passed on but decides nothing.
    ///
    /// - Parameters:
    ///   - error: The error that the session reported.
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
        #if canImport(FoundationNetworking)
            // Foundation on Linux says so when the server closes without a byte, as it does to a connection that has been
            // idle for too long, and reports a response that is not HTTP as an unsupported URL.
            let (isSilence, isNoHTTP) = (code == .badServerResponse, code == .unsupportedURL)
        #else
            let (isSilence, isNoHTTP) = (false, code == .badServerResponse)
        #endif
        switch code {
        case _ where isSilence:
            self.init(.connectionLost, "the server closed the connection without a response", underlying: error)
        case .cannotFindHost, .dnsLookupFailed, .cannotConnectToHost, .notConnectedToInternet,
            .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot, .clientCertificateRequired,
            .clientCertificateRejected, .appTransportSecurityRequiresSecureConnection, .dataNotAllowed,
            .internationalRoamingOff, .callIsActive:
            self.init(.connectionFailed, "the connection to the server failed\(reason)", underlying: error)
        case _ where isNoHTTP, .cannotParseResponse:
            self.init(.invalidResponse, "the response is not valid HTTP\(reason)", underlying: error)
        case .timedOut:
            self.init(.timedOut, "the server did not respond in time\(reason)", underlying: error)
        default:
            self.init(.connectionLost, "the exchange failed before a response arrived\(reason)", underlying: error)
        }
    }
}
