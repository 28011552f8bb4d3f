#!/usr/bin/env python3
"""Proves with random schemas that no change of what is valid goes unsaid.

usage: prove-nothing-silent.py BINDGEN [--seed S] [--diffs N] [--generations N]

Another validator (the package jsonschema) says which of some hundred values are valid before and after a small change of
a random schema. Where the two differ, `bindgen diff` must find something; and `bindgen generate` must make other code of
the two schemas, or warn of one. Exits with 1 and the schemas if not. How many findings are weaker than the values suggest
is printed, but decided by the rules: some are levels that teams know from other tools.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

from schemas import Schemas

LEVELS = {"info": 1, "warning": 2, "error": 3}
CASES_OF_A_DOCUMENT = 120


def document(schemas, components, place):
    """A document whose operations each have one of the schemas at a place."""
    paths = {}
    for number, schema in enumerate(schemas):
        content = {"content": {"application/json": {"schema": schema}}}
        operation = {"operationId": f"op{number}", "responses": {"200": {"description": ""}}}
        if place == "query":
            operation["parameters"] = [{"name": "q", "in": "query", "schema": schema}]
        elif place == "property":
            content["content"]["application/json"]["schema"] = {"type": "object", "properties": {"m": schema}}
            operation["requestBody"] = content
        elif place == "body":
            operation["requestBody"] = content
        else:
            operation["responses"]["200"].update(content)
        paths[f"/{number}"] = {"put": operation}
    used = "$ref" in json.dumps(paths)
    return {
        "openapi": "3.1.0", "info": {"title": "Random", "version": "1"}, "paths": paths,
        "components": {"schemas": components if used else {}},
    }


def validities(schema, components, values):
    """Which values are valid."""
    validator = Draft202012Validator(
        {"$ref": "#/schema", "schema": schema, "components": {"schemas": components}})
    return [validator.is_valid(value) for value in values]


class Proof:
    def __init__(self, bindgen, seed, folder):
        self.bindgen, self.folder, self.schemas = bindgen, pathlib.Path(folder), Schemas(seed)
        self.values = Schemas(7).values(500)
        self.failures = 0

    def run(self, *arguments):
        return subprocess.run([self.bindgen, *map(str, arguments)], capture_output=True, text=True)

    def write(self, name, value):
        path = self.folder / name
        path.write_text(json.dumps(value))
        return path

    def fail(self, words, before, after, components):
        self.failures += 1
        print(f"{words}:\n  {json.dumps(before)}\n  {json.dumps(after)}")
        if "$ref" in json.dumps([before, after]):
            print(f"  with {json.dumps(components)}")

    # Diff

    def diffs(self, place):
        """Compares one document of many changes; returns how many changes count, and how many findings are weak."""
        schemas = self.schemas
        components = schemas.components(1)
        others = schemas.changed_component(components) if schemas.random.random() < 0.5 else components
        before = [schemas.schema() for _ in range(CASES_OF_A_DOCUMENT)]
        after = [schemas.changed(schema) for schema in before]
        base = self.write("base.json", document(before, components, place))
        revision = self.write("revision.json", document(after, others, place))
        answer = self.run("diff", base, revision, "--format", "json", "--fail-on", "never")
        if answer.returncode != 0:
            sys.exit(f"bindgen diff ended with {answer.returncode}: {answer.stderr}")
        levels = {}
        for change in json.loads(answer.stdout)["changes"]:
            for operation in change["operations"]:
                levels[operation] = max(levels.get(operation, 0), LEVELS[change["level"]])
        counted = weak = 0
        for number, (old, new) in enumerate(zip(before, after)):
            valid = validities(old, components, self.values), validities(new, others, self.values)
            if valid[0] == valid[1]:
                continue
            counted += 1
            level = levels.get(f"PUT /{number}", 0)
            if level == 0:
                self.fail(f"bindgen diff finds nothing ({place})", old, new, [components, others])
            # A writer is surprised by values that are no longer valid, a reader by those that are.
            first, second = valid if place != "answer" else reversed(valid)
            breaks = any(one and not other for one, other in zip(first, second))
            weak += level == 1 and breaks
        return counted, weak

    # Generation

    def generated(self, schema, components, place):
        """The code for a schema without comments, and whether something is said of the schema."""
        spec = self.write("spec.json", document([schema], components, place))
        with tempfile.TemporaryDirectory(dir=self.folder) as output:
            answer = self.run("generate", "--spec", spec, "--output", output)
            files = sorted(pathlib.Path(output).rglob("*.swift"))
            code = [re.sub(r"(?m)^\s*//.*$", "", file.read_text()) for file in files]
        said = [line for line in (answer.stdout + answer.stderr).splitlines() if "no operation uses" not in line]
        return code, bool(said)

    def generation(self):
        schemas = self.schemas
        place = schemas.random.choice(["body", "property", "query"])
        components = schemas.components(2)
        before = schemas.schema(schemas.random.choice([0, 1, 2]))
        after = schemas.changed(before)
        # Of large schemas, something is always said.
        if len(json.dumps(before)) > 90:
            return False
        # A parameter is text, in which there is no null.
        values = [value for value in self.values if value is not None or place != "query"]
        valid = [validities(schema, components, values) for schema in (before, after)]
        if valid[0] == valid[1]:
            return False
        (old, is_old_told), (new, is_new_told) = (self.generated(s, components, place) for s in (before, after))
        if old == new and not is_old_told and not is_new_told and not any(map(self.is_simplified, (before, after))):
            self.fail(f"bindgen generate says nothing ({place})", before, after, components)
        return True

    @staticmethod
    def is_simplified(schema):
        """Whether the README says how the schema is simplified: a constant stands for all rules beside it, and without
        a type, keywords of texts make a text."""
        return isinstance(schema, dict) and ("const" in schema or "enum" in schema or "type" not in schema)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bindgen")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--diffs", type=int, default=40, help="documents to compare, 120 changes each")
    parser.add_argument("--generations", type=int, default=600, help="changes to generate code for")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        proof = Proof(arguments.bindgen, arguments.seed, folder)
        counted = weak = 0
        for number in range(arguments.diffs):
            counts = proof.diffs(["body", "answer"][number % 2])
            counted, weak = counted + counts[0], weak + counts[1]
        generated = sum(proof.generation() for _ in range(arguments.generations))
    print(f"{counted} changes of valid values compared, {weak} of them found as harmless; code for {generated} generated")
    print(f"{proof.failures} unsaid")
    sys.exit(1 if proof.failures else 0)


main()
