#!/usr/bin/env python3
"""Writes a copy of an OpenAPI document with a number of edits of the kinds that releases make.

usage: edit-document.py DOCUMENT COPY [COUNT] [SEED]

The same seed makes the same edits. The copy is laid out like the document, so that a comparison has real work to do.
"""
import json
import random
import sys


def objects(schemas):
    """Component schemas with properties, in order."""
    return [(name, schema) for name, schema in schemas.items() if schema.get("properties")]


def edits(document, random):
    """Functions that make one edit each."""
    schemas = document["components"]["schemas"]

    def some_schema():
        return random.choice(objects(schemas))[1]

    def some_property(kind):
        for _ in range(1000):
            schema = some_schema()
            name, value = random.choice(list(schema["properties"].items()))
            if value.get("type") == kind:
                return schema, name, value
        raise SystemExit(f"no property of type {kind}")

    def some_operation():
        item = random.choice(list(document["paths"].values()))
        return item, random.choice([m for m in item if m in ("get", "put", "post", "patch", "delete")] or ["get"])

    def remove_property():
        schema, name, _ = some_property("string")
        del schema["properties"][name]
        if name in schema.get("required", []):
            schema["required"].remove(name)

    def add_property():
        some_schema()["properties"][f"added{random.randrange(10**6)}"] = {"type": random.choice(["string", "integer"])}

    def change_type():
        some_property("string")[2]["type"] = "integer"

    def bound_length():
        some_property("string")[2]["maxLength"] = random.randrange(1, 100)

    def require_property():
        schema, name, _ = some_property("string")
        schema.setdefault("required", [])
        if name not in schema["required"]:
            schema["required"].append(name)

    def grow_enum():
        for _ in range(1000):
            value = some_property("string")[2]
            if "enum" in value:
                value["enum"].append(f"ADDED_{random.randrange(10**6)}")
                return

    def shrink_enum():
        for _ in range(1000):
            value = some_property("string")[2]
            if len(value.get("enum", [])) > 1:
                value["enum"].pop()
                return

    def add_parameter():
        item, method = some_operation()
        if method in item:
            name = f"added{random.randrange(10**6)}"
            parameter = {"name": name, "in": "query", "schema": {"type": "string"}}
            item[method].setdefault("parameters", []).append(parameter)

    def remove_operation():
        item, method = some_operation()
        item.pop(method, None)

    def describe():
        some_schema()["description"] = f"New words {random.randrange(10**6)}."

    return [
        remove_property, add_property, change_type, bound_length, require_property, grow_enum, shrink_enum,
        add_parameter, remove_operation, describe,
    ]


def main():
    source, target = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    generator = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with open(source, encoding="utf-8") as file:
        text = file.read()
    document = json.loads(text)
    kinds = edits(document, generator)
    for number in range(count):
        kinds[number % len(kinds)]()
    # One property of the schema of all errors, which nearly every operation refers to.
    errors = document["components"]["schemas"].get("ApiError", {}).get("properties", {})
    errors.pop("reason", None)
    indent = 2 if text.startswith("{\n  ") else None
    separators = None if indent else (",", ":")
    with open(target, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=indent, separators=separators)


if __name__ == "__main__":
    main()
