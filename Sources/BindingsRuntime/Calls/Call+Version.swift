public import BindingsSyntax

extension Call {
    /// Asks for another version of the resource, for this call.
    ///
    /// The version takes the place of the one in every dated media type of `Accept`; a media type without a date stays unchanged. An
    /// ill-formed version is a violation.
    public mutating func accept(_ version: APIVersion) {
        guard let vendor = connection.api.vendor, let accept = request.headers["Accept"] else { return }
        guard version.isWellFormed else {
            request.validator.report("Accept", "format", "must name a version of the API")
            return
        }
        let types = accept.split(separator: ",").map { text in
            guard let type = MediaType(String(text)), type.version(vendor: vendor) != nil, let suffix = type.suffix
            else {
                return text.drop { $0 == " " }.description
            }
            return MediaType(vendor: vendor, version: version, suffix: suffix).description
        }
        request.headers["Accept"] = types.joined(separator: ", ")
    }

    /// The same call for another version of the resource.
    public func accepting(_ version: APIVersion) -> Call {
        var call = self
        call.accept(version)
        return call
    }
}
