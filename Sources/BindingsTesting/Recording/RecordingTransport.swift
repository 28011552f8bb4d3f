public import BindingsRuntime
public import Foundation
import Synchronization

/// Writes what another transport carries to a folder, to be replayed with ``ScriptedServer/init(replaying:clock:hiding:)``.
///
/// Secrets are masked in requests and answers alike, but look through a recording before you share it: only you know what
/// else in it is private. A body is read to its end before the caller gets it, so that endless ones are nothing to
/// record.
public struct RecordingTransport: Transport {
    private let folder: URL
    private let next: any Transport
    private let state: Recorder

    /// The state that the copies of a transport share.
    private final class Recorder: Sendable {
        let value: Mutex<(count: Int, mask: SecretMask)>

        init(_ mask: SecretMask) {
            value = Mutex((0, mask))
        }
    }

    /// Creates a transport.
    ///
    /// - Parameters:
    ///   - folder: Where the files are written; files of an earlier recording are replaced one by one.
    ///   - transport: What carries the requests.
    ///   - secrets: Texts that are masked wherever they are, besides those that show where they are.
    public init(to folder: URL, over transport: any Transport, hiding secrets: [Secret] = []) {
        self.folder = folder
        next = transport
        state = Recorder(SecretMask(secrets))
    }

    /// Sends a request, and writes it with the answer.
    ///
    /// - Throws: What the other transport throws; then nothing is written. An error of the file system.
    public func send(_ request: HTTPRequest) async throws -> Response {
        // The mask as it is now knows the proof of this request; many others may follow before the answer.
        let (number, masked, mask) = state.value.withLock { value in
            value.count += 1
            let masked = value.mask.masked(request)
            return (value.count, masked, value.mask)
        }
        var response = try await next.send(request)
        var body: [UInt8] = []
        var failure: ClientError?
        do {
            for try await chunk in response.body { body += chunk }
        } catch let error as ClientError {
            failure = error
        }
        let recorded = mask.masked(body, type: response.headers["Content-Type"])
        var headers = mask.masked(response.headers)
        // One byte more than there is: the end is missing.
        headers["Content-Length"] = String(recorded.count + (failure == nil ? 0 : 1))
        headers["Transfer-Encoding"] = nil
        var text = Self.head(of: masked)
        text += masked.body ?? []
        text += Array("\(masked.body?.isEmpty ?? true ? "" : "\n\n")HTTP/1.1 \(response.status)\n".utf8)
        text += Self.lines(of: headers) + recorded
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text).write(to: folder.appending(path: Self.name(number, masked)), options: .atomic)
        response.body = ResponseBody(ScriptedBody(Reply(chunks: [body], failure: failure)))
        return response
    }

    private static func head(of request: HTTPRequest) -> [UInt8] {
        let query = request.url.query(percentEncoded: true).map { "?\($0)" } ?? ""
        var headers: Headers = [:]
        for name in ["Accept", "Content-Type"] { headers[name] = request.headers[name] }
        if let body = request.body { headers["Content-Length"] = String(body.count) }
        return Array("\(request.method) \(request.url.path(percentEncoded: true))\(query) HTTP/1.1\n".utf8)
            + lines(of: headers)
    }

    private static func lines(of headers: Headers) -> [UInt8] {
        Array((headers.fields.map { "\($0.name): \($0.value)\n" }.joined() + "\n").utf8)
    }

    /// A file name such as `0001-GET-things.http`, which keeps the files in order.
    private static func name(_ number: Int, _ request: HTTPRequest) -> String {
        let digits = String(number)
        let path = request.url.path(percentEncoded: true).split(separator: "/").last ?? "root"
        let word = String(path.unicodeScalars.prefix(40).map { $0.properties.isAlphabetic ? Character($0) : "-" })
        return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)-\(request.method)-\(word).http"
    }
}
