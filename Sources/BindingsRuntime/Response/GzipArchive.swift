/// The value of a call that answers with a gzip file (RFC 1952), read with `download(to:)`, `lines`, `decompressed`…
///
/// It has no instances: such an answer is a stream, not a value to hold.
public enum GzipArchive: Sendable {}
