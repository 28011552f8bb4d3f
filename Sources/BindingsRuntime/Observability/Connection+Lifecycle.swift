import BindingsSyntax
import Foundation

extension Connection {
    /// Tells the observer what a response announces about the future of its operation.
    func reportLifecycle(of request: HTTPRequest, _ response: ResponseMetadata) {
        guard let observer = configuration.lifecycle, let operation = request.operation else { return }
        let served = response.servedVersion
        let requested = requestedVersion(of: request)
        func report(_ kind: LifecycleEvent.Kind, on date: Date? = nil) {
            observer.report(
                LifecycleEvent(
                    kind,
                    operation: operation,
                    requestedVersion: requested,
                    servedVersion: served,
                    date: date
                )
            )
        }
        if response.headers["Deprecation"] != nil { report(.deprecated, on: response.deprecation) }
        if response.headers["Sunset"] != nil { report(.sunset, on: response.sunset) }
        if let served, let requested, served < requested { report(.servedOlderVersion) }
    }

    /// The newest version the request accepts.
    private func requestedVersion(of request: HTTPRequest) -> APIVersion? {
        guard let vendor = api.vendor, let accept = request.headers["Accept"] else { return nil }
        return accept.split(separator: ",").compactMap { MediaType(String($0))?.version(vendor: vendor) }.max()
    }
}
