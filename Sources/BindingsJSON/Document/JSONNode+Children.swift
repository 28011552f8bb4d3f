extension JSONNode {
    /// The indices of the value and of all values that it holds: a value of the same document is inside this one if its
    /// ``index`` is in the range.
    public var indices: Range<Int> { index..<Int(entry.next) }

    /// The value and all values that it holds, in the order of the text.
    public var subtree: some Sequence<JSONNode> {
        indices.lazy.map { JSONNode(document: document, index: $0) }
    }

    /// The members of an object in order; none if the value is not an object.
    public var members: Members { Members(node: self) }

    /// The elements of an array in order; none if the value is not an array.
    public var elements: Elements { Elements(node: self) }

    /// The members of an object, decoded one by one.
    public struct Members: Sequence, Sendable {
        let node: JSONNode

        /// How many members there are.
        public var count: Int { node.kind == .object ? node.count : 0 }

        /// Whether there are none.
        public var isEmpty: Bool { count == 0 }

        /// The number of members.
        public var underestimatedCount: Int { count }

        /// Starts at the first member.
        public func makeIterator() -> Iterator {
            Iterator(document: node.document, place: node.index + 1, remaining: count)
        }

        /// Goes over members.
        public struct Iterator: IteratorProtocol, Sendable {
            let document: JSONDocument
            var place: Int
            var remaining: Int

            /// The next member's name and value.
            public mutating func next() -> (name: String, value: JSONNode)? {
                guard remaining > 0 else { return nil }
                let node = JSONNode(document: document, index: place)
                let entry = node.entry
                remaining -= 1
                place = Int(entry.next)
                let name = document.text(
                    start: entry.nameStart,
                    length: entry.nameLength,
                    hasEscapes: entry.nameHasEscapes
                )
                return (name, node)
            }
        }
    }

    /// The elements of an array.
    public struct Elements: Sequence, Sendable {
        let node: JSONNode

        /// How many elements there are.
        public var count: Int { node.kind == .array ? node.count : 0 }

        /// Whether there are none.
        public var isEmpty: Bool { count == 0 }

        /// The number of elements.
        public var underestimatedCount: Int { count }

        /// Starts at the first element.
        public func makeIterator() -> Iterator {
            Iterator(document: node.document, place: node.index + 1, remaining: count)
        }

        /// Goes over elements.
        public struct Iterator: IteratorProtocol, Sendable {
            let document: JSONDocument
            var place: Int
            var remaining: Int

            /// The next element.
            public mutating func next() -> JSONNode? {
                guard remaining > 0 else { return nil }
                let node = JSONNode(document: document, index: place)
                remaining -= 1
                place = Int(node.entry.next)
                return node
            }
        }
    }

    /// The member of a name, if the value is an object that has one.
    public subscript(name: String) -> JSONNode? {
        guard kind == .object else { return nil }
        var name = name
        return name.withUTF8 { member(named: $0) }
    }

    /// The element at an index, if the value is an array that has one.
    public subscript(index: Int) -> JSONNode? {
        guard kind == .array, index >= 0, index < count else { return nil }
        var child = self.index + 1
        for _ in 0..<index { child = Int(document.entries[child].next) }
        return JSONNode(document: document, index: child)
    }

    /// The member or element that a step of a JSON pointer (RFC 6901, section 4) names.
    subscript(token token: Substring) -> JSONNode? {
        if kind == .array {
            guard token == "0" || (token.first != "0" && token.utf8.allSatisfy { (0x30...0x39).contains($0) }),
                let index = Int(token)
            else { return nil }
            return self[index]
        }
        guard token.utf8.contains(UInt8(ascii: "~")) else { return self[String(token)] }
        var name = ""
        var isEscape = false
        for scalar in token.unicodeScalars {
            switch (isEscape, scalar) {
            case (false, "~"):
                isEscape = true
                continue
            case (true, "0"): name += "~"
            case (true, "1"): name += "/"
            case (true, _): return nil
            default: name.unicodeScalars.append(scalar)
            }
            isEscape = false
        }
        return isEscape ? nil : self[name]
    }

    private func member(named name: UnsafeBufferPointer<UInt8>) -> JSONNode? {
        let object = entry
        if object.count >= JSONDocument.hashedCount { return hashedMember(named: name, of: object) }
        var child = index + 1
        for _ in 0..<object.count {
            if isName(name, ofEntry: child) { return JSONNode(document: document, index: child) }
            child = Int(document.entries[child].next)
        }
        return nil
    }

    private func hashedMember(named name: UnsafeBufferPointer<UInt8>, of object: JSONDocument.Entry) -> JSONNode? {
        let hash = JSONDocument.hash(name)
        var low = Int(object.firstHash)
        let end = low + Int(object.count)
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if document.hashes[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        while low < end, document.hashes[low].hash == hash {
            let child = Int(document.hashes[low].entry)
            if isName(name, ofEntry: child) { return JSONNode(document: document, index: child) }
            low += 1
        }
        return nil
    }

    fileprivate func isName(_ name: UnsafeBufferPointer<UInt8>, ofEntry child: Int) -> Bool {
        let entry = document.entries[child]
        if entry.nameHasEscapes {
            let text = document.text(start: entry.nameStart, length: entry.nameLength, hasEscapes: true)
            return text.utf8.elementsEqual(name)
        }
        guard Int(entry.nameLength) == name.count else { return false }
        let start = Int(entry.nameStart)
        // A loop, for names are short and this is asked for every member on the way to the one wanted.
        return document.bytes.withUnsafeBufferPointer { bytes in
            for place in 0..<name.count where bytes[start + place] != name[place] { return false }
            return true
        }
    }
}

extension JSONDocument {
    /// The ``JSONNode/index`` of the values of all members of a name, wherever they are, in the order of the text.
    public func indices(ofMembersNamed name: String) -> [Int] {
        var name = name
        return name.withUTF8 { name in
            entries.indices.filter { entries[$0].isMember && root.isName(name, ofEntry: $0) }
        }
    }
}
