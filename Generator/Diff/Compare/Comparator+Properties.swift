extension Comparator {
    mutating func compareProperties(_ old: Int, _ new: Int, _ usage: Usage, isJSON: Bool) {
        let nested = usage.nested
        let oldList = base.member(.properties, of: old)
        let newList = revision.member(.properties, of: new)
        let oldRequired = Inheritance(base).required(of: old)
        let newRequired = Inheritance(revision).required(of: new)
        compareInheritedRequirements(old, new, nested, oldRequired, newRequired)
        guard oldList != nil || newList != nil else { return }
        for pair in pairs(oldList, newList) {
            switch pair {
            case .kept(let before, let after, let name):
                let property = PropertyPair(
                    name: name,
                    old: before,
                    new: after,
                    wasRequired: oldRequired.contains(name),
                    isRequired: newRequired.contains(name)
                )
                compareProperty(property, nested, old, new)
                compareSchemas(before, after, nested, isJSON: isJSON)
            case .removed(let index, let name):
                if let other = Inheritance(revision).property(name, of: new) {
                    compareSchemas(index, other, nested, isJSON: isJSON)
                } else {
                    reportRemoval(
                        ofProperty: index,
                        name,
                        nested,
                        isRequired: oldRequired.contains(name),
                        holder: newList ?? new
                    )
                }
            case .added(let index, let name):
                guard Inheritance(base).property(name, of: old) == nil else { continue }
                reportAddition(
                    ofProperty: index,
                    name,
                    nested,
                    isRequired: newRequired.contains(name),
                    holder: oldList ?? old
                )
            }
        }
    }

    // MARK: Added and removed

    private mutating func reportAddition(
        ofProperty index: Int,
        _ name: String,
        _ usage: Usage,
        isRequired: Bool,
        holder: Int
    ) {
        let view = SchemaView(index, in: revision)
        let rule: String
        if usage.isRequest {
            guard !view.flag(.readOnly, in: revision) else { return }
            switch usage {
            case .parameterProperty: rule = "new-\(isRequired ? "required" : "optional")-request-parameter-property"
            case .requestHeaderProperty:
                rule = isRequired ? "new-required-request-header-property" : "new-optional-request-parameter-property"
            default:
                let hasDefault = view.value(.default, in: revision) != nil
                rule =
                    isRequired
                    ? "new-required-request-property\(hasDefault ? "-with-default" : "")"
                    : "new-optional-request-property"
            }
        } else {
            let direction = view.flag(.writeOnly, in: revision) ? "write-only-" : ""
            rule = "response-\(isRequired ? "required" : "optional")-\(direction)property-added"
        }
        report(
            rule,
            base: holder,
            revision: index,
            "the \(isRequired ? "required" : "optional") property `\(name)` was added"
        )
    }

    private mutating func reportRemoval(
        ofProperty index: Int,
        _ name: String,
        _ usage: Usage,
        isRequired: Bool,
        holder: Int
    ) {
        let view = SchemaView(index, in: base)
        let rule: String
        if usage.isRequest {
            guard !view.flag(.readOnly, in: base) else { return }
            rule = usage == .requestProperty ? "request-property-removed" : "\(usage.prefix)-removed"
        } else {
            let direction = view.flag(.writeOnly, in: base) ? "write-only-" : ""
            rule = "response-\(isRequired ? "required" : "optional")-\(direction)property-removed"
        }
        report(
            rule,
            base: index,
            revision: holder,
            "the \(isRequired ? "required" : "optional") property `\(name)` was removed"
        )
    }

    // MARK: Kept

    private mutating func compareProperty(_ property: PropertyPair, _ usage: Usage, _ old: Int, _ new: Int) {
        guard property.wasRequired != property.isRequired || !isUnchanged(property.old, property.new) else { return }
        let oldView = SchemaView(property.old, in: base)
        let newView = SchemaView(property.new, in: revision)
        compareRequirement(property, newView, usage, base: property.old, revision: property.new)
        guard usage == .requestProperty || usage == .responseProperty else { return }
        compareDirection(property, oldView, newView, usage)
        compareLifecycle(property, oldView, newView, usage)
        compareStability(property, oldView, newView, usage)
    }

    private mutating func compareRequirement(
        _ property: PropertyPair,
        _ newView: SchemaView,
        _ usage: Usage,
        base: Int,
        revision: Int
    ) {
        guard property.wasRequired != property.isRequired else { return }
        let change = property.isRequired ? "became-required" : "became-optional"
        let rule: String
        if usage.isRequest {
            guard !newView.flag(.readOnly, in: self.revision) else { return }
            let hasDefault =
                usage == .requestProperty && property.isRequired && newView.value(.default, in: self.revision) != nil
            let prefix =
                usage == .requestHeaderProperty && property.isRequired ? "request-header-property" : usage.prefix
            rule = "\(prefix)-\(change)\(hasDefault ? "-with-default" : "")"
        } else {
            rule = "response-\(newView.flag(.writeOnly, in: self.revision) ? "write-only-" : "")property-\(change)"
        }
        report(
            rule,
            base: base,
            revision: revision,
            "the property `\(property.name)` became \(property.isRequired ? "required" : "optional")"
        )
    }

    /// Compares which properties schemas require that are not, or not in both documents, their own.
    private mutating func compareInheritedRequirements(
        _ old: Int,
        _ new: Int,
        _ usage: Usage,
        _ oldRequired: Set<String>,
        _ newRequired: Set<String>
    ) {
        let oldOwn = base.strings(base.member(.required, of: old))
        let newOwn = revision.strings(revision.member(.required, of: new))
        guard oldOwn != newOwn else { return }
        let changed = newOwn.filter { !oldRequired.contains($0) } + oldOwn.filter { !newRequired.contains($0) }
        for name in changed {
            let before = Inheritance(base).ownProperty(name, of: old)
            let own = Inheritance(revision).ownProperty(name, of: new)
            // A property of the schema itself is compared, or reported as new, where it stands.
            if own != nil, before != nil || Inheritance(base).property(name, of: old) == nil { continue }
            guard let after = own ?? Inheritance(revision).property(name, of: new) else { continue }
            let property = PropertyPair(
                name: name,
                old: before ?? Inheritance(base).property(name, of: old) ?? old,
                new: after,
                wasRequired: oldRequired.contains(name),
                isRequired: newRequired.contains(name)
            )
            compareRequirement(
                property,
                SchemaView(after, in: revision),
                usage,
                base: base.member(.required, of: old) ?? old,
                revision: revision.member(.required, of: new) ?? new
            )
        }
    }

    private mutating func compareDirection(
        _ property: PropertyPair,
        _ oldView: SchemaView,
        _ newView: SchemaView,
        _ usage: Usage
    ) {
        let direction = usage.isRequest ? "request" : "response"
        let requirement = property.wasRequired ? "required" : "optional"
        for (keyword, words) in [(KnownName.readOnly, "read-only"), (.writeOnly, "write-only")] {
            let was = oldView.flag(keyword, in: base)
            let `is` = newView.flag(keyword, in: revision)
            guard was != `is` else { continue }
            report(
                "\(direction)-\(requirement)-property-became-\(`is` ? "" : "not-")\(words)",
                base: oldView.value(keyword, in: base) ?? property.old,
                revision: newView.value(keyword, in: revision) ?? property.new,
                "the property `\(property.name)` \(`is` ? "became" : "is no longer") \(words)"
            )
        }
    }

    private mutating func compareLifecycle(
        _ property: PropertyPair,
        _ oldView: SchemaView,
        _ newView: SchemaView,
        _ usage: Usage
    ) {
        let was = oldView.flag(.deprecated, in: base)
        let `is` = newView.flag(.deprecated, in: revision)
        guard was != `is`, !isInExperimentalOperation else { return }
        guard `is` else {
            report(
                "\(usage.prefix)-reactivated",
                base: oldView.value(.deprecated, in: base),
                revision: property.new,
                "the property `\(property.name)` is no longer deprecated"
            )
            return
        }
        let prefix = "\(usage.prefix)-deprecated"
        let rules = DeprecationRules(
            deprecated: prefix,
            withSunset: "\(prefix)-with-sunset",
            missing: "\(prefix)-sunset-missing",
            invalid: "\(prefix)-sunset-invalid",
            tooSmall: "\(usage.prefix)-sunset-date-too-small"
        )
        let owner = newView.layers.first { revision.member(.deprecated, of: $0) != nil } ?? newView.core
        reportDeprecation(
            rules,
            "the property `\(property.name)`",
            base: property.old,
            revision: owner,
            days: options.deprecationDays
        )
    }

    private mutating func compareStability(
        _ property: PropertyPair,
        _ oldView: SchemaView,
        _ newView: SchemaView,
        _ usage: Usage
    ) {
        let oldIndex = oldView.value(.stability, in: base)
        let newIndex = newView.value(.stability, in: revision)
        guard base.string(oldIndex) != revision.string(newIndex),
            !reportInvalidStability(oldIndex, newIndex, base: property.old, revision: property.new)
        else { return }
        let old = base.string(oldIndex).flatMap(Stability.init) ?? .stable
        let new = revision.string(newIndex).flatMap(Stability.init) ?? .stable
        // What was a draft promised nothing; growing up is no news for those who rely on promises.
        guard old != new, !old.isExperimental else { return }
        report(
            "\(usage.prefix)-stability-\(new < old ? "decreased" : "increased")",
            base: oldIndex ?? property.old,
            revision: newIndex ?? property.new,
            "the stability level of the property `\(property.name)` changed from \(old.rawValue) to \(new.rawValue)"
        )
    }
}
