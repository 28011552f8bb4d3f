"""Values for the schemas of an OpenAPI 3.0 or 3.1 document."""
import random

import regex
import rstr

from contradictions import resolved

FORMATS = {
    "date-time": "2026-01-02T03:04:05Z",
    "date": "2026-01-02",
    "time": "03:04:05Z",
    "uuid": "123e4567-e89b-42d3-a456-426614174000",
    "uri": "https://example.com/a",
    "url": "https://example.com/a",
    "email": "a@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "a.example.com",
    "byte": "aGVsbG8=",
    "binary": "bytes",
}


class Sampler:
    """Makes values of one variant.

    Variants: `all` has every member, `required` has those that must be there, `nulls` has null wherever that is allowed,
    `unknown` has members and listed values that no document has heard of.
    """

    def __init__(self, document, variant, direction):
        self.document, self.variant, self.direction = document, variant, direction
        self.random = random.Random(7)
        rstr_random = rstr.Rstr(self.random)
        self.matching = rstr_random.xeger

    def resolve(self, schema):
        schema = resolved(schema, self.document) if isinstance(schema, dict) else schema
        return schema if isinstance(schema, dict) else {}

    def value(self, schema, depth=0, used=frozenset()):
        schema = self.resolve(schema)
        if self.variant == "nulls" and self.allows_null(schema) and depth > 0:
            return None
        if "const" in schema:
            return schema["const"]
        listed = [v for v in schema.get("enum", []) if v is not None]
        if listed:
            # Only answers may have values that the document does not list.
            may_be_new = self.direction == "answer" and self.variant == "unknown" and depth > 0
            return "NEVER_HEARD_OF" if may_be_new and all(isinstance(v, str) for v in listed) else listed[-1]
        if id(schema) not in used:
            branch = self.branch(schema)
            if branch is not None:
                return self.chosen(schema, branch, depth, used | {id(schema)})
        if schema.get("allOf") and not self.is_object(schema):
            return self.value(schema["allOf"][0], depth, used)
        if schema.get("allOf") or schema.get("properties") or self.kind(schema) == "object":
            return self.object(schema, depth, used)
        kind = self.kind(schema)
        if kind == "array" or "items" in schema:
            return self.array(schema, depth, used)
        return self.scalar(schema, kind)

    @staticmethod
    def kind(schema):
        """The type of values; of several the first that is not null."""
        kinds = schema.get("type")
        return next((kind for kind in kinds if kind != "null"), "null") if isinstance(kinds, list) else kinds

    def is_object(self, schema, depth=0):
        schema = self.resolve(schema)
        own = "properties" in schema or self.kind(schema) == "object"
        parts = schema.get("allOf", []) + schema.get("oneOf", []) + schema.get("anyOf", [])
        return own or depth < 8 and any(self.is_object(part, depth + 1) for part in parts)

    def allows_null(self, schema):
        branches = [self.resolve(branch) for branch in schema.get("oneOf", schema.get("anyOf", []))]
        return schema.get("nullable") or any("null" in branch.get("type", []) for branch in [schema] + branches)

    def branch(self, schema):
        """What a value of several possible schemas is: the schema, and the value of the discriminator."""
        variants = [v for v in schema.get("oneOf", schema.get("anyOf", [])) if self.resolve(v).get("type") != "null"]
        mapping = schema.get("discriminator", {}).get("mapping", {})
        if mapping and (variants or schema.get("properties")):
            value, reference = sorted(mapping.items())[0 if self.variant == "all" else -1]
            return {"$ref": reference}, value
        variants = [v for v in variants if set(self.resolve(v)) - {"required", "not", "description", "title"}]
        if variants:
            # Where nothing tells variants apart, the first that may be meant is; another would lose its nulls.
            is_first = self.variant == "all" or self.variant == "nulls" and not schema.get("discriminator")
            return variants[0 if is_first else -1], None
        return None

    def chosen(self, schema, branch, depth, used):
        value = self.value(branch[0], depth, used)
        name = schema.get("discriminator", {}).get("propertyName")
        if isinstance(value, dict) and name:
            listed = self.resolve(self.resolve(branch[0]).get("properties", {}).get(name, {})).get("enum")
            # Some mappings have values that the variant itself does not allow.
            if branch[1] is not None:
                value[name] = branch[1] if not listed or branch[1] in listed else value[name]
            elif name in value and "$ref" in branch[0]:
                value[name] = branch[0]["$ref"].rsplit("/", 1)[1]
        # What the schema says beside its branches holds for all of them.
        if isinstance(value, dict) and schema.get("properties"):
            value = {**self.object({k: v for k, v in schema.items() if k not in ("oneOf", "anyOf")}, depth, used), **value}
        return value

    def members(self, schema, used):
        """The properties and the names of those that are required, with what is inherited."""
        properties, required = {}, set(schema.get("required", []))
        for part in schema.get("allOf", []):
            inner = self.resolve(part)
            if id(inner) in used:
                inner = {k: v for k, v in inner.items() if k not in ("oneOf", "anyOf", "discriminator")}
            more, needed = self.members(inner, used)
            properties.update(more)
            required |= needed
        for branch in schema.get("oneOf", [])[:1] if not schema.get("discriminator") else []:
            more, needed = self.members(self.resolve(branch), used)
            properties = {**more, **properties}
            required |= needed if len(schema["oneOf"]) == 1 else set()
        properties.update(schema.get("properties", {}))
        return properties, required

    def object(self, schema, depth, used):
        used = used | {id(schema)}
        properties, required = self.members(schema, used)
        result = {}
        for name, member in properties.items():
            end = self.resolve(member)
            if end.get("readOnly" if self.direction == "request" else "writeOnly"):
                continue
            wanted = name in required or self.variant != "required" and depth < 4
            if wanted and depth < 12:
                result[name] = self.value(member, depth + 1, used if depth < 8 else used)
        for name in sorted(required - set(properties)):
            result[name] = "undescribed"
        additional = schema.get("additionalProperties")
        if isinstance(additional, dict) and additional:
            if depth < 6:
                result["some key"] = self.value(additional, depth + 1, used)
        elif self.variant == "unknown" or len(result) < schema.get("minProperties", 0):
            result["x-never-heard-of"] = {"deep": [1, None, "ü", 1.5]}
        return result

    def array(self, schema, depth, used):
        count = max(schema.get("minItems", 0), 1)
        if depth > 6 and not schema.get("minItems"):
            count = 0
        items = [self.value(schema.get("items", {}), depth + 1, used) for _ in range(count)]
        if schema.get("uniqueItems"):
            unique = []
            for item in items:
                if item not in unique:
                    unique.append(item)
            items = unique
            listed = self.resolve(schema.get("items", {})).get("enum", [])
            items += [v for v in listed if v not in items][: count - len(items)]
        return items

    def scalar(self, schema, kind):
        if kind == "boolean":
            return self.direction != "parameter"
        if kind in ("integer", "number"):
            return self.number(schema, kind)
        if kind == "string":
            return self.text(schema)
        if kind == "null":
            return None
        return {"any": [True]} if self.direction != "parameter" else "any"

    def number(self, schema, kind):
        low, high = schema.get("minimum"), schema.get("maximum")
        value = 7 if kind == "integer" else 2.5
        if low is not None and value <= low:
            value = low + 1 if high is None or low + 1 <= high else low
        if high is not None and value > high:
            value = high
        step = schema.get("multipleOf")
        return value if not step else max(step, value - value % step)

    def text(self, schema):
        low, high = schema.get("minLength", 0), schema.get("maxLength")
        if "pattern" in schema:
            plain = schema["pattern"].replace("\\p{L}", "a-z").replace("\\p{N}", "0-9")
            plain = regex.sub(r"\(\?<(?=\w)", "(?P<", plain)
            for attempt in range(400):
                # Patterns that look ahead are beyond the making of texts, so that well-known texts have a try first.
                known = list(FORMATS.values())
                value = known[attempt] if attempt < len(known) else self.matching(plain)
                fits = len(value) >= low and (high is None or len(value) <= high) and value not in ("", ".", "..")
                if fits and regex.search(schema["pattern"], value):
                    return value
        value = FORMATS.get(schema.get("format"), "text")
        while len(value) < low:
            value += "x"
        return value[:high]
