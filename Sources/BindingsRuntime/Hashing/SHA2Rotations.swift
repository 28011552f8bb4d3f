/// The amounts by which the functions of one member of the SHA-2 family rotate; the last of the lower ones is a shift.
protocol SHA2Rotations {
    /// The word the functions work on.
    associatedtype Word: FixedWidthInteger & UnsignedInteger & SIMDScalar & Sendable
    /// Of Σ0 (FIPS 180-4 sections 4.1.2 and 4.1.3).
    static var upperSigma0: (Word, Word, Word) { get }
    /// Of Σ1.
    static var upperSigma1: (Word, Word, Word) { get }
    /// Of σ0.
    static var lowerSigma0: (Word, Word, Word) { get }
    /// Of σ1.
    static var lowerSigma1: (Word, Word, Word) { get }
}
