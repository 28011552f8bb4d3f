extension Comparator {
    mutating func compareProperties(_ old: Int, _ new: Int, _ role: SchemaRole, isJSON: Bool) {
        let nested = role.nested
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
        _ role: SchemaRole,
        isRequired: Bool,
        holder: Int
    ) {
        let view = SchemaView(index, in: revision)
        let rule: PropertyRule
        if role.direction == .request {
            guard !view.flag(.readOnly, in: revision) else { return }
            switch role {
            case .parameterProperty: rule = isRequired ? .newRequiredInParameter : .newOptionalInParameter
            case .requestHeaderProperty: rule = isRequired ? .newRequiredInHeader : .newOptionalInParameter
            default:
                let hasDefault = view.value(.default, in: revision) != nil
                rule = !isRequired ? .newOptional : hasDefault ? .newRequiredWithDefault : .newRequired
            }
        } else if view.flag(.writeOnly, in: revision) {
            rule = isRequired ? .requiredWriteOnlyAdded : .optionalWriteOnlyAdded
        } else {
            rule = isRequired ? .requiredAddedToResponse : .optionalAddedToResponse
        }
        report(
            .property(rule),
            base: holder,
            revision: index,
            "the \(isRequired ? "required" : "optional") property `\(name)` was added"
        )
    }

    private mutating func reportRemoval(
        ofProperty index: Int,
        _ name: String,
        _ role: SchemaRole,
        isRequired: Bool,
        holder: Int
    ) {
        let view = SchemaView(index, in: base)
        let rule: PropertyRule
        if role.direction == .request {
            guard !view.flag(.readOnly, in: base) else { return }
            rule = role == .requestProperty ? .removed : .removedFromParameter
        } else if view.flag(.writeOnly, in: base) {
            rule = isRequired ? .requiredWriteOnlyRemoved : .optionalWriteOnlyRemoved
        } else {
            rule = isRequired ? .requiredRemovedFromResponse : .optionalRemovedFromResponse
        }
        report(
            .property(rule),
            base: index,
            revision: holder,
            "the \(isRequired ? "required" : "optional") property `\(name)` was removed"
        )
    }

    // MARK: Kept

    private mutating func compareProperty(_ property: PropertyPair, _ role: SchemaRole, _ old: Int, _ new: Int) {
        guard property.wasRequired != property.isRequired || !isUnchanged(property.old, property.new) else { return }
        let oldView = SchemaView(property.old, in: base)
        let newView = SchemaView(property.new, in: revision)
        compareRequirement(property, newView, role, base: property.old, revision: property.new)
        guard role == .requestProperty || role == .responseProperty else { return }
        compareDirection(property, oldView, newView, role)
        compareLifecycle(property, oldView, newView, role)
        compareStability(property, oldView, newView, role)
    }

    private mutating func compareRequirement(
        _ property: PropertyPair,
        _ newView: SchemaView,
        _ role: SchemaRole,
        base: Int,
        revision: Int
    ) {
        guard property.wasRequired != property.isRequired else { return }
        let rule: PropertyRule
        if role.direction == .request {
            guard !newView.flag(.readOnly, in: self.revision) else { return }
            switch (role, property.isRequired) {
            case (.requestProperty, true):
                rule = newView.value(.default, in: self.revision) == nil ? .becameRequired : .becameRequiredWithDefault
            case (.requestProperty, false): rule = .becameOptional
            case (.requestHeaderProperty, true): rule = .becameRequiredInHeader
            case (_, true): rule = .becameRequiredInParameter
            case (_, false): rule = .becameOptionalInParameter
            }
        } else if newView.flag(.writeOnly, in: self.revision) {
            rule = property.isRequired ? .writeOnlyBecameRequired : .writeOnlyBecameOptional
        } else {
            rule = property.isRequired ? .becameRequiredInResponse : .becameOptionalInResponse
        }
        report(
            .property(rule),
            base: base,
            revision: revision,
            "the property `\(property.name)` became \(property.isRequired ? "required" : "optional")"
        )
    }

    /// Compares which properties schemas require that are not, or not in both documents, their own.
    private mutating func compareInheritedRequirements(
        _ old: Int,
        _ new: Int,
        _ role: SchemaRole,
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
                role,
                base: base.member(.required, of: old) ?? old,
                revision: revision.member(.required, of: new) ?? new
            )
        }
    }

    private mutating func compareDirection(
        _ property: PropertyPair,
        _ oldView: SchemaView,
        _ newView: SchemaView,
        _ role: SchemaRole
    ) {
        for (keyword, words, became, becameNot) in [
            (KnownName.readOnly, "read-only", AccessChange.becameReadOnly, AccessChange.becameNotReadOnly),
            (.writeOnly, "write-only", .becameWriteOnly, .becameNotWriteOnly),
        ] {
            let was = oldView.flag(keyword, in: base)
            let `is` = newView.flag(keyword, in: revision)
            guard was != `is` else { continue }
            report(
                .access(`is` ? became : becameNot, isRequired: property.wasRequired, role.direction),
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
        _ role: SchemaRole
    ) {
        let was = oldView.flag(.deprecated, in: base)
        let `is` = newView.flag(.deprecated, in: revision)
        guard was != `is`, !isInExperimentalOperation else { return }
        guard `is` else {
            report(
                .propertyLifecycle(.reactivated, role.direction),
                base: oldView.value(.deprecated, in: base),
                revision: property.new,
                "the property `\(property.name)` is no longer deprecated"
            )
            return
        }
        let rules = DeprecationRules(
            deprecated: .propertyLifecycle(.deprecated, role.direction),
            withSunset: .propertyLifecycle(.deprecatedWithSunset, role.direction),
            missing: .propertyLifecycle(.deprecatedWithoutSunset, role.direction),
            invalid: .propertyLifecycle(.deprecatedWithInvalidSunset, role.direction),
            tooSmall: .propertyLifecycle(.sunsetTooSoon, role.direction)
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
        _ role: SchemaRole
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
            .propertyLifecycle(new < old ? .stabilityDecreased : .stabilityIncreased, role.direction),
            base: oldIndex ?? property.old,
            revision: newIndex ?? property.new,
            "the stability level of the property `\(property.name)` changed from \(old.rawValue) to \(new.rawValue)"
        )
    }
}
