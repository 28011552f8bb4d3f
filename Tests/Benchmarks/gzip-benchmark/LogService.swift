import BenchmarkServer
import BindingsRuntime
import Foundation

/// The server's and the client's side of a download of a log.
enum LogService {
    /// Serves a file in chunks of 1 to 64 KiB, or of a fixed size, as long as the process lives.
    static func serve(_ url: URL, chunk: Int?) throws -> LoopbackServer {
        try LoopbackServer { request in
            LoopbackServer.Reply(
                headers: [("Content-Type", "application/vnd.logs.2023-02-01+gzip")],
                body: .written { writer in
                    var random = SeededRandom(seed: UInt64(request.index))
                    let file = try FileHandle(forReadingFrom: url)
                    while let part = try file.read(upToCount: 4 << 20), !part.isEmpty {
                        try part.withUnsafeBytes { bytes in
                            var rest = bytes
                            while !rest.isEmpty {
                                let size = chunk ?? Int.random(in: 1 << 10...64 << 10, using: &random)
                                try writer.write(UnsafeRawBufferPointer(rebasing: rest.prefix(size)))
                                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(size))
                            }
                        }
                    }
                },
                framing: .chunked(64 << 10)
            )
        }
    }

    /// The call that downloads from a server.
    static func call(_ server: URL) -> Call<GzipArchive> {
        let api = APIDescription(title: "Logs", servers: [server])
        let connection = Connection(
            server: server,
            api: api,
            credentials: nil,
            transport: URLSessionTransport(),
            configuration: Configuration(retry: .never)
        )
        return Call(Request(.get, "/log.gz", accept: "application/gzip"), on: connection)
    }
}
