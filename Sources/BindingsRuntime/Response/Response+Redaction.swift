extension Response {
    /// The answer without secrets: in an error's header fields and body, which are shown to people, they are replaced.
    ///
    /// The body of an error is then read as a whole, up to the size of which errors keep any.
    func redacting(_ redaction: @autoclosure () -> Redaction) -> Response {
        guard status >= 300 else { return self }
        let redaction = redaction()
        var copy = self
        copy.headers = Headers()
        for field in headers.fields {
            // Where a redirect leads is still to be judged, and no one is sent there who would show it.
            let isTarget = field.name.lowercased() == "location"
            copy.headers.add(field.name, isTarget ? field.value : redaction.redact(field.value))
        }
        copy.body = ResponseBody(RedactedSource(body, redaction))
        return copy
    }
}
