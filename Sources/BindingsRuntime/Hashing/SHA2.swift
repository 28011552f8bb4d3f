/// The rounds that SHA-256 and SHA-512 share; the two differ in the width of a word and in the amounts of rotation.
///
/// Downloads of gigabytes are hashed with this, so the variables of a round change roles instead of places, and the
/// message schedule is a ring of 16 words, each replaced just before its round.
struct SHA2<Rotations: SHA2Rotations> {
    typealias Word = Rotations.Word

    private var (a, b, c, d): (Word, Word, Word, Word)
    private var (e, f, g, h): (Word, Word, Word, Word)
    private let schedule: UnsafeMutablePointer<Word>

    /// Works one block of 16 words into the state (FIPS 180-4 sections 6.2.2 and 6.4.2).
    ///
    /// - Parameters:
    ///   - block: The first of the block's bytes.
    ///   - state: The state.
    ///   - constants: One constant per round; their number is a multiple of 16.
    ///   - schedule: Room for 16 words.
    @inline(__always)
    static func compress(
        _ block: UnsafeRawPointer,
        into state: inout SIMD8<Word>,
        _ constants: UnsafeBufferPointer<Word>,
        _ schedule: UnsafeMutablePointer<Word>
    ) {
        guard let first = constants.baseAddress else { return }
        for index in 0..<16 {
            let word = block.loadUnaligned(fromByteOffset: MemoryLayout<Word>.size &* index, as: Word.self)
            schedule[index] = Word(bigEndian: word)
        }
        var rounds = SHA2(from: state, schedule: schedule)
        for index in stride(from: 0, to: constants.count, by: 16) {
            if index > 0 {
                rounds.sixteen(first + index, extending: true)
            } else {
                rounds.sixteen(first, extending: false)
            }
        }
        state &+= SIMD8(rounds.a, rounds.b, rounds.c, rounds.d, rounds.e, rounds.f, rounds.g, rounds.h)
    }

    @inline(__always)
    private init(from state: SIMD8<Word>, schedule: UnsafeMutablePointer<Word>) {
        (a, b, c, d) = (state[0], state[1], state[2], state[3])
        (e, f, g, h) = (state[4], state[5], state[6], state[7])
        self.schedule = schedule
    }

    /// Runs 16 rounds, on the block's own words or on those that extend them.
    @inline(__always)
    private mutating func sixteen(_ keys: UnsafePointer<Word>, extending: Bool) {
        eight(keys, from: 0, extending: extending)
        eight(keys, from: 8, extending: extending)
    }

    @inline(__always)
    private mutating func eight(_ keys: UnsafePointer<Word>, from first: Int, extending: Bool) {
        Self.round(a, b, c, &d, e, f, g, &h, keys[first] &+ word(first, extending))
        Self.round(h, a, b, &c, d, e, f, &g, keys[first &+ 1] &+ word(first &+ 1, extending))
        Self.round(g, h, a, &b, c, d, e, &f, keys[first &+ 2] &+ word(first &+ 2, extending))
        Self.round(f, g, h, &a, b, c, d, &e, keys[first &+ 3] &+ word(first &+ 3, extending))
        Self.round(e, f, g, &h, a, b, c, &d, keys[first &+ 4] &+ word(first &+ 4, extending))
        Self.round(d, e, f, &g, h, a, b, &c, keys[first &+ 5] &+ word(first &+ 5, extending))
        Self.round(c, d, e, &f, g, h, a, &b, keys[first &+ 6] &+ word(first &+ 6, extending))
        Self.round(b, c, d, &e, f, g, h, &a, keys[first &+ 7] &+ word(first &+ 7, extending))
    }

    /// A word of the ring, replaced first by that of 16 rounds later if the block's own are used up.
    @inline(__always)
    private func word(_ index: Int, _ extending: Bool) -> Word {
        guard extending else { return schedule[index] }
        let (near, far) = (schedule[(index &+ 1) & 15], schedule[(index &+ 14) & 15])
        let (r0, r1) = (Rotations.lowerSigma0, Rotations.lowerSigma1)
        let sigma0 = Self.rotated(near, r0.0) ^ Self.rotated(near, r0.1) ^ (near &>> r0.2)
        let sigma1 = Self.rotated(far, r1.0) ^ Self.rotated(far, r1.1) ^ (far &>> r1.2)
        let word = schedule[index] &+ sigma0 &+ schedule[(index &+ 9) & 15] &+ sigma1
        schedule[index] = word
        return word
    }

    @inline(__always)
    private static func round(
        _ a: Word,
        _ b: Word,
        _ c: Word,
        _ d: inout Word,
        _ e: Word,
        _ f: Word,
        _ g: Word,
        _ h: inout Word,
        _ input: Word
    ) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        let sum = h &+ sigma(e, Rotations.upperSigma1) &+ choice &+ input
        d &+= sum
        h = sum &+ sigma(a, Rotations.upperSigma0) &+ majority
    }

    /// Three rotations of a word, put together one on the other, which needs fewer copies of it.
    @inline(__always)
    private static func sigma(_ word: Word, _ amounts: (Word, Word, Word)) -> Word {
        let inner = rotated(word, amounts.2 &- amounts.1) ^ word
        return rotated(rotated(inner, amounts.1 &- amounts.0) ^ word, amounts.0)
    }

    @inline(__always)
    private static func rotated(_ word: Word, _ amount: Word) -> Word {
        (word &>> amount) | (word &<< (Word(Word.bitWidth) &- amount))
    }
}
