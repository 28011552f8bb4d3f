extension Connection {
    /// The steps around one attempt as one transport: middlewares from the outside in, credentials, the wire.
    var attemptTransport: any Transport {
        var next = transport
        let kept = KeptRedaction()
        if let credentials {
            var connection = self
            connection.transport = UserAgentTransport(userAgent: userAgent, next: transport)
            next = AuthenticatingTransport(credentials: credentials, connection: connection, kept: kept)
        }
        for middleware in configuration.middlewares.reversed() {
            next = MiddlewareTransport(middleware: middleware, next: next)
        }
        return RedactingTransport(kept: kept, next: next)
    }

    /// The value of `User-Agent` in every request of this connection.
    var userAgent: String {
        UserAgent.text(application: configuration.userAgent, product: api.product)
    }
}
