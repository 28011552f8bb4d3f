"""The documents of the matrix of keywords, places and changes, made of the files in Tests/Fixtures/Matrix.

They are those that Tests/BindgenMatrixTests makes: README.md beside the files tells what they hold.
"""
import json
import os

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Fixtures", "Matrix")
STATES = ("absent", "base", "tight", "loose", "other")


def read(name):
    """A file of the matrix as JSON."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return json.load(file)


def table(name):
    """The rows of a table by their first column, with the other columns by their names."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith("#")]
    return {row[0]: dict(zip(rows[0][1:], row[1:])) for row in rows[1:]}


class Sample:
    """The values that a keyword of schemas is tried with."""

    def __init__(self, text):
        self.text = text
        self.keyword = text["keyword"]
        self.name = text["keyword"] + (":" + text["case"] if "case" in text else "")
        self.type = text["type"]

    def is_for(self, version):
        """Whether the sample is written for a version of the specification."""
        return self.text.get("since", "") <= version <= self.text.get("until", "9")

    def schema(self, state):
        """The schema with the keyword in a state."""
        value = self.text.get(state, self.text.get("base"))
        return {**self.text["around"], **({} if state == "absent" else {self.keyword: value})}


def samples():
    """All samples of keywords of schemas."""
    return [Sample(text) for text in read("schema-samples.json")]


def filled(template, values):
    """A template with values in the places of their names."""
    if isinstance(template, str):
        return values.get(template, template)
    if isinstance(template, list):
        return [filled(element, values) for element in template]
    if isinstance(template, dict):
        return {name: filled(value, values) for name, value in template.items()}
    return template


def document(version, cells):
    """A document with an operation for each cell: a name, a place, a schema and the type of its values."""
    paths, schemas = {}, dict(read("schema-shared.json"))
    for name, place, schema, kind in cells:
        values = {
            "$schema": schema, "$reference": {"$ref": f"#/components/schemas/{name}"}, "$type": kind,
            "$other": {"type": "string" if kind == "boolean" else "boolean"},
        }
        operation = {"operationId": f"call{name}", "tags": [name], "responses": {"204": {"description": "done"}}}
        operation.update(filled(place["operation"], values))
        paths[f"/{name}{place.get('suffix', '')}"] = {place["method"]: operation}
        if place["at"] == "#":
            schemas[name] = schema
    return {
        "openapi": f"{version}.0", "info": {"title": "Matrix", "version": "1"}, "paths": paths,
        "components": {"schemas": schemas},
    }
