/// The difference of two texts in the unified format of `diff -u`.
enum UnifiedDiff {
    private enum Line {
        case kept(Bytes)
        case removed(Bytes)
        case added(Bytes)
    }

    /// A line as bytes: texts that Swift takes for equal may still be different files.
    private typealias Bytes = ArraySlice<UInt8>

    private static let context = 3

    /// The difference of two versions of a file; a version that does not exist is `nil`.
    static func text(of path: String, from old: String?, to new: String?) -> String {
        var text = "--- " + (old == nil ? "/dev/null" : "a/" + path) + "\n"
        text += "+++ " + (new == nil ? "/dev/null" : "b/" + path) + "\n"
        let script = script(from: lines(of: old ?? ""), to: lines(of: new ?? ""))
        for hunk in hunks(of: script) { text += self.text(of: hunk, in: script) }
        return text
    }

    private static func lines(of text: String) -> [Bytes] {
        let lineFeed = UInt8(ascii: "\n")
        var lines = Array(text.utf8).split(separator: lineFeed, omittingEmptySubsequences: false)
        let last = lines.removeLast()
        // As `diff` and `patch` have it.
        if !last.isEmpty { lines.append(last + Array("\n\\ No newline at end of file".utf8)) }
        return lines
    }

    /// Every line of both texts, in an order that keeps the lines they share.
    private static func script(from old: [Bytes], to new: [Bytes]) -> [Line] {
        let prefix = zip(old, new).prefix { $0 == $1 }.count
        let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
        let oldMiddle = old[prefix..<(old.count - suffix)]
        let newMiddle = new[prefix..<(new.count - suffix)]
        var script: [Line] = old[..<prefix].map { .kept($0) }
        // The search takes time by the product of length and difference; beyond a size everything counts as changed.
        if oldMiddle.count + newMiddle.count > 6000 {
            script += oldMiddle.map { .removed($0) } + newMiddle.map { .added($0) }
        } else {
            let difference = Array(newMiddle).difference(from: Array(oldMiddle))
            let removed = Set(difference.removals.map(Self.offset))
            let added = Set(difference.insertions.map(Self.offset))
            var i = 0
            var j = 0
            while i < oldMiddle.count || j < newMiddle.count {
                if i < oldMiddle.count, removed.contains(i) {
                    script.append(.removed(oldMiddle[oldMiddle.startIndex + i]))
                    i += 1
                } else if j < newMiddle.count, added.contains(j) {
                    script.append(.added(newMiddle[newMiddle.startIndex + j]))
                    j += 1
                } else {
                    script.append(.kept(newMiddle[newMiddle.startIndex + j]))
                    i += 1
                    j += 1
                }
            }
        }
        return script + new[(new.count - suffix)...].map { .kept($0) }
    }

    private static func offset(of change: CollectionDifference<Bytes>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    /// The parts of a script around its changes; parts whose contexts touch are one.
    private static func hunks(of script: [Line]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (index, line) in script.enumerated() {
            if case .kept = line { continue }
            let hunk = max(0, index - context)..<min(script.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= hunk.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
            } else {
                hunks.append(hunk)
            }
        }
        return hunks
    }

    private static func text(of hunk: Range<Int>, in script: [Line]) -> String {
        let before = counts(of: script[..<hunk.lowerBound])
        let inside = counts(of: script[hunk])
        var text = "@@ -\(range(before.old, inside.old)) +\(range(before.new, inside.new)) @@\n"
        for line in script[hunk] {
            switch line {
            case .kept(let line): text += " " + String(decoding: line, as: UTF8.self) + "\n"
            case .removed(let line): text += "-" + String(decoding: line, as: UTF8.self) + "\n"
            case .added(let line): text += "+" + String(decoding: line, as: UTF8.self) + "\n"
            }
        }
        return text
    }

    private static func counts(of lines: ArraySlice<Line>) -> (old: Int, new: Int) {
        lines.reduce(into: (old: 0, new: 0)) { counts, line in
            switch line {
            case .kept: counts = (counts.old + 1, counts.new + 1)
            case .removed: counts.old += 1
            case .added: counts.new += 1
            }
        }
    }

    private static func range(_ before: Int, _ count: Int) -> String {
        let start = count == 0 ? before : before + 1
        return count == 1 ? "\(start)" : "\(start),\(count)"
    }
}
