@testable import BindingsRuntime

/// What a decoder makes of some bytes.
struct GzipDecoding {
    var content: [UInt8] = []
    var error: GzipError?
    var members = 0
    var header: GzipHeader?

    /// Decodes bytes fed in portions of a size.
    init(_ bytes: [UInt8], portion: Int = .max) {
        var decoder = GzipDecoder()
        do throws(GzipError) {
            var offset = 0
            while offset < bytes.count {
                let end = portion < bytes.count - offset ? offset + portion : bytes.count
                try decoder.decode(Array(bytes[offset..<end])) { content += $0 }
                offset = end
            }
            try decoder.finish()
        } catch {
            self.error = error
        }
        members = decoder.members
        header = decoder.header
    }
}
