/// The reader's end of a transfer; letting go of it ends the transfer.
final class TransferBody: ResponseBody.Source {
    private let transfer: Transfer

    init(_ transfer: Transfer) {
        self.transfer = transfer
    }

    deinit {
        transfer.cancel()
    }

    func next() async throws -> [UInt8]? {
        if Task.isCancelled { transfer.cancel() }
        switch transfer.take() {
        case .chunk(let chunk): return chunk
        case .end: return nil
        case .failure(let error): throw error
        case .nothingYet: break
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { transfer.wait($0) }
        } onCancel: {
            transfer.cancel()
        }
    }

    func cancel() {
        transfer.cancel()
    }
}
