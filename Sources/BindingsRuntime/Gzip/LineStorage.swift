/// Memory for content that is cut into lines; lives as long as the buffer or any line in it.
///
/// Bytes that belong to a line are not written again while that line is alive, so that lines may go to other tasks.
final class LineStorage: @unchecked Sendable {
    let bytes: UnsafeMutableRawBufferPointer

    init(count: Int) {
        bytes = .allocate(byteCount: count, alignment: 16)
    }

    deinit {
        bytes.deallocate()
    }
}
