/// Ranges of which no two overlap unless they are the same, such as those of the values of a document.
package struct DisjointRanges {
    private let ranges: [Range<Int>]

    /// Sorts ranges.
    package init(_ ranges: some Sequence<Range<Int>>) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

    /// The range that contains an index.
    package func range(around index: Int) -> Range<Int>? {
        let position = ranges.firstSortedIndex { $0.upperBound > index }
        return position < ranges.count && ranges[position].contains(index) ? ranges[position] : nil
    }
}

extension Array {
    /// The first index whose element matches, or the count, in a list whose matching elements are all at the end.
    func firstSortedIndex(where matches: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if matches(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
