extension DocumentTree {
    /// What the members of an object are, which decides what of it counts.
    enum Role {
        /// An object of the specification: its members are keywords.
        case object
        /// A map: its members' names are chosen by the author, its values are objects of the specification.
        case names
        /// Data, such as the values of `enum`: everything counts.
        case data
        /// Words for people: nothing counts.
        case silent

        /// The role of the value of a member of an object of the specification.
        static func object(named number: Int32) -> Role { number < 0 ? .object : Role.object.member(number) }

        /// The role of a member's value.
        func member(_ number: Int32) -> Role {
            switch self {
            case .data, .silent: return self
            case .names: return .object
            case .object: break
            }
            guard number < Self.roles.count else { return .object }
            return Self.roles[Int(number)]
        }

        private static let roles: [Role] = KnownName.allCases.map { keyword in
            switch keyword {
            case .properties, .patternProperties, .dependentSchemas, .defs, .definitions, .schemas, .responses,
                .parameters, .headers, .requestBodies, .securitySchemes, .callbacks, .pathItems, .paths, .webhooks,
                .content, .encoding, .variables, .links:
                return .names
            case .enum, .const, .default, .mapping, .scopes, .required, .dependentRequired, .security, .tags:
                return .data
            case .description, .summary, .example, .examples, .externalDocs, .comment: return .silent
            default: return .object
            }
        }

        /// Whether a member of an object of the specification says nothing to a client.
        static func isSilent(_ number: Int32, _ name: String) -> Bool {
            guard number < roles.count else { return name.hasPrefix("x-") }
            return roles[Int(number)] == .silent
        }

        /// Whether the elements of a member's array have no order.
        static func isSet(_ number: Int32) -> Bool {
            switch KnownName(rawValue: number) {
            case .enum, .required, .oneOf, .anyOf, .allOf, .type, .tags, .parameters, .security: true
            default: false
            }
        }
    }
}
