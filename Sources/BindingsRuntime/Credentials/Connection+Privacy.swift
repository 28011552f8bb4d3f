extension Connection {
    /// Checks that no third party can read the request: the connection is encrypted, or does not leave this machine.
    ///
    /// A name of this machine is not enough for that, as a proxy takes requests for any name.
    ///
    /// - Throws: ``ClientError`` with the code ``ClientError/Code/credentials`` if somebody can.
    func checkPrivacy(of origin: Origin?) throws(ClientError) {
        if origin?.scheme == "https" { return }
        guard let origin, origin.isLoopback else {
            throw ClientError(.credentials, "credentials are not sent over a connection without encryption; use https")
        }
        guard !proxies.takesRequests(to: origin) else {
            throw ClientError(
                .credentials,
                "credentials are not sent, because the settings of this machine send http requests for \(origin.host) to "
                    + "a proxy, which could read them; make the host an exception, as with `no_proxy`, or use https"
            )
        }
    }
}
