import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension Headers {
    /// Reads all fields at once.
    ///
    /// The dictionary may hold names that differ in case only, and asking it by name then picks any; sorting makes
    /// the result the same every time.
    init(_ response: HTTPURLResponse) {
        self.init()
        let fields = response.allHeaderFields.compactMap { name, value -> (String, String)? in
            guard let name = name as? String else { return nil }
            return (name, value as? String ?? String(describing: value))
        }
        for (name, value) in fields.sorted(by: { $0 < $1 }) { add(name, value) }
    }
}
