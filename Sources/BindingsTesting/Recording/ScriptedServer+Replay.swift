public import BindingsRuntime
public import Foundation

extension ScriptedServer {
    /// Creates a server that answers as a folder of recorded exchanges says.
    ///
    /// Each file whose name ends with `.http` is one exchange, in the order of the names. A request is answered by the
    /// first exchange of the same method, path, query, fields and body that has not been used yet; more requests than were
    /// recorded are unexpected. The documentation of the module says what a file looks like.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - clock: What delays pass on.
    ///   - secrets: Texts that were masked in the recording, besides those that show where they are.
    /// - Throws: ``RecordingError`` if the folder has no exchange or a file is malformed.
    public convenience init(
        replaying folder: URL,
        clock: any Clock<Duration> = TestClock(),
        hiding secrets: [Secret] = []
    ) throws {
        let files: [URL]
        do {
            files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        } catch {
            throw RecordingError(
                file: folder.path(),
                problem: "the folder cannot be read: \(error.localizedDescription)"
            )
        }
        var groups: [[RecordedExchange]] = []
        for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) where file.pathExtension == "http"
        {
            let bytes: [UInt8]
            do {
                bytes = Array(try Data(contentsOf: file))
            } catch {
                throw RecordingError(
                    file: file.path(),
                    problem: "the file cannot be read: \(error.localizedDescription)"
                )
            }
            var parser = RecordingParser(bytes, name: file.lastPathComponent)
            let exchange = try parser.exchange()
            if let index = groups.firstIndex(where: { $0[0].hasSameRequest(as: exchange) }) {
                groups[index].append(exchange)
            } else {
                groups.append([exchange])
            }
        }
        guard !groups.isEmpty else {
            throw RecordingError(file: folder.path(), problem: "the folder has no file whose name ends with `.http`")
        }
        self.init(routes: groups.compactMap(RecordedExchange.route), clock: clock, hiding: secrets)
    }
}
