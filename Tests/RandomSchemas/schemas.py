"""Random schemas of JSON Schema 2020-12, small changes of them, and values to try them with."""
import json
import random

NAMES = ["a", "b", "c"]
COMPONENTS = ["A", "B"]

ONE_SCHEMA = {
    "items", "contains", "propertyNames", "not", "if", "then", "else", "unevaluatedProperties", "unevaluatedItems",
    "additionalProperties",
}
SCHEMAS_BY_NAME = {"properties", "patternProperties", "dependentSchemas"}
LISTS_OF_SCHEMAS = {"prefixItems", "allOf", "anyOf", "oneOf"}
TYPES = [
    "string", "integer", "number", "boolean", "object", "array", "null", ["string", "null"], ["integer", "string"],
    ["object", "array"],
]


class Schemas:
    def __init__(self, seed):
        self.random = random.Random(seed)
        # The components that a schema may refer to: those before its own, so that references form no circle.
        self.targets = COMPONENTS

    # Values

    def value(self, depth=0):
        pick = self.random.randrange(10 if depth < 2 else 7)
        if pick == 0:
            return None
        if pick == 1:
            return self.random.random() < 0.5
        if pick in (2, 3):
            return self.random.choice([0, 1, 2, 3, 5, 10, -1, 1.5, 2.5])
        if pick < 7:
            return self.random.choice(["", "a", "b", "ab", "abc", "x1"])
        if pick == 7:
            return [self.value(depth + 1) for _ in range(self.random.randrange(3))]
        return {name: self.value(depth + 1) for name in NAMES if self.random.random() < 0.4}

    def values(self, count):
        found = {}
        while len(found) < count:
            value = self.value()
            found[json.dumps(value)] = value
        return list(found.values())

    # Schemas

    def schema(self, depth=0):
        if depth > 2:
            return self.random.choice([True, False, {}, {"type": "string"}, {"type": "integer"}])
        if depth and self.random.random() < 0.07:
            return self.random.random() < 0.5
        schema = {}
        if self.random.random() < 0.5:
            schema["type"] = self.random.choice(TYPES)
            if schema["type"] == "null":
                return schema
        if self.random.random() < 0.12 and self.targets:
            schema["$ref"] = self.reference()
        for keyword in self.random.sample(KEYWORDS, self.random.choice([0, 1, 1, 2, 2, 3])):
            schema[keyword] = self.of(keyword, depth)
        return schema

    def reference(self):
        return "#/components/schemas/" + self.random.choice(self.targets)

    def of(self, keyword, depth):
        """A value of a keyword."""
        pick = self.random.choice
        if keyword in ("additionalProperties", "unevaluatedProperties", "unevaluatedItems"):
            return pick([False, True, self.schema(depth + 1)])
        if keyword == "propertyNames":
            return pick([{"maxLength": 0}, {"pattern": "^a"}, {"enum": ["a", "b"]}, False])
        if keyword in ONE_SCHEMA:
            return self.schema(depth + 1)
        if keyword in LISTS_OF_SCHEMAS:
            return [self.schema(depth + 1) for _ in range(self.random.randint(1, 3))]
        if keyword == "properties":
            return {name: self.schema(depth + 1) for name in NAMES if self.random.random() < 0.5}
        if keyword in SCHEMAS_BY_NAME:
            return {pick(["^a", "b"] if keyword == "patternProperties" else NAMES): self.schema(depth + 1)}
        if keyword == "enum":
            return list({json.dumps(value): value for value in self.constants(self.random.randint(1, 3))}.values())
        return {
            "type": lambda: pick(TYPES),
            "const": lambda: next(self.constants(1)),
            "multipleOf": lambda: pick([1, 2, 5]),
            "pattern": lambda: pick(["^a", "b$", "^x[0-9]$"]),
            "uniqueItems": lambda: True,
            "required": lambda: self.random.sample(NAMES, self.random.randint(1, 2)),
            "dependentRequired": lambda: {pick(NAMES): [pick(NAMES)]},
        }.get(keyword, lambda: self.random.randrange(4))()

    def components(self, depth):
        made = {}
        for place, name in enumerate(COMPONENTS):
            self.targets = COMPONENTS[:place]
            made[name] = self.schema(depth)
        self.targets = COMPONENTS
        return made

    def constants(self, count):
        """Values but null: beside a type without it, null in a list counts as valid, since documents mean that."""
        while count > 0:
            value = self.value(1)
            if value is not None:
                count -= 1
                yield value

    # Changes

    def changed_component(self, components):
        """The components with a change of the last."""
        name = COMPONENTS[-1]
        self.targets = COMPONENTS[:-1]
        changed = self.changed(components[name])
        self.targets = COMPONENTS
        return {**components, name: changed}

    def changed(self, schema):
        """The schema with one change somewhere."""
        holder = {"": json.loads(json.dumps(schema))}
        places = list(self.places(holder, ""))
        parent, key = self.random.choice(places)
        found = parent[key]
        if not isinstance(found, dict) or self.random.random() < 0.06:
            parent[key] = self.schema(2)
        elif not found or self.random.random() < 0.35:
            keyword = self.random.choice(KEYWORDS)
            found[keyword] = self.of(keyword, 2)
        elif self.random.random() < 0.4:
            del found[self.random.choice(list(found))]
        else:
            keyword = self.random.choice(list(found))
            found[keyword] = self.reference() if keyword == "$ref" else self.of(keyword, 2)
        return holder[""]

    def places(self, parent, key):
        """Where schemas are in the one at a place: pairs of what holds them and of the key."""
        yield parent, key
        schema = parent[key]
        for keyword, value in schema.items() if isinstance(schema, dict) else []:
            if keyword in ONE_SCHEMA:
                yield from self.places(schema, keyword)
            elif keyword in SCHEMAS_BY_NAME:
                for name in value:
                    yield from self.places(value, name)
            elif keyword in LISTS_OF_SCHEMAS:
                for place in range(len(value)):
                    yield from self.places(value, place)


KEYWORDS = sorted(
    ONE_SCHEMA | SCHEMAS_BY_NAME | LISTS_OF_SCHEMAS
    | {
        "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength",
        "maxLength", "pattern", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "required",
        "dependentRequired", "minProperties", "maxProperties",
    })
