#!/usr/bin/env python3
"""Proves the Swift verdict of `bindgen diff` with the compiler.

usage: prove-swift-verdict.py BINDGEN BUILD-FOLDER [NAME…]

For each mutation of the document beside this script, code is generated of the document before and after. A caller is
written for the code before: it calls every operation and every initializer with all arguments and with as few as it can,
reads and sets every property, names every listed value and makes and takes apart every case. The caller is then
type-checked against the code after. The compiler's answer must be the verdict's. BUILD-FOLDER is where
`swift build` put the modules, such as .build/debug.
"""
import copy
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(os.path.dirname(HERE), "GeneratedCode"))

# pylint: disable=wrong-import-position
from swift_source import compiler_flags, joined, split_arguments


# ---------------------------------------------------------------------------------------------------------------------
# Mutations


def schema(document, name):
    return document["components"]["schemas"][name]


def properties(document, name):
    return schema(document, name)["properties"]


def operation(document, name):
    for item in document["paths"].values():
        for value in item.values():
            if value["operationId"] == name:
                return value
    raise KeyError(name)


def parameter(document, owner, name):
    return next(p for p in operation(document, owner)["parameters"] if p["name"] == name)


def answer(document, name):
    responses = operation(document, name)["responses"]
    return next(value for status, value in responses.items() if status.startswith("2"))


def drop_operation(document, name):
    for path, item in list(document["paths"].items()):
        for method, value in list(item.items()):
            if value["operationId"] == name:
                del item[method]


def rename_key(mapping, old, new):
    items = [(new if key == old else key, value) for key, value in mapping.items()]
    mapping.clear()
    mapping.update(items)


def rename_schema(document, old, new):
    text = json.dumps(document).replace(f'schemas/{old}"', f'schemas/{new}"')
    document.clear()
    document.update(json.loads(text))
    rename_key(document["components"]["schemas"], old, new)


MUTATIONS = {}


def mutation(function):
    MUTATIONS[function.__name__] = function
    return function


def simple(name, body):
    """A mutation of one statement."""
    body.__name__ = name
    MUTATIONS[name] = body


# Operations.
simple("operation_removed", lambda d: drop_operation(d, "removeOwner"))
simple("operation_renamed", lambda d: operation(d, "removeOwner").update(operationId="deleteOwner"))
simple(
    "operation_renamed_with_alias",
    lambda d: operation(d, "removeOwner").update(
        {"operationId": "deleteOwner", "x-xgen-operation-id-override": "deleteOwner", "x-bindgen-aliases": ["removeOwner"]}
    ),
)
simple("operation_deprecated", lambda d: operation(d, "removeOwner").update(deprecated=True))
simple("operation_moved_to_other_tag", lambda d: operation(d, "removeOwner").update(tags=["Pets"]))
simple("operation_lost_its_tag", lambda d: operation(d, "removeOwner").pop("tags"))
simple("tag_renamed", lambda d: [o.update(tags=["Persons"]) for i in d["paths"].values() for o in i.values() if o.get("tags") == ["Owners"]])
simple("description_added", lambda d: operation(d, "removeOwner").update(description="Removes an owner."))
simple("path_renamed", lambda d: rename_key(d["paths"], "/log", "/logs"))
simple("path_parameter_renamed", lambda d: (
    rename_key(d["paths"], "/pets/{petId}/owners/{ownerId}", "/pets/{animalId}/owners/{ownerId}"),
    [p.update(name="animalId") for o in d["paths"]["/pets/{animalId}/owners/{ownerId}"].values() for p in o["parameters"] if p["name"] == "petId"],
))
simple("operation_added", lambda d: d["paths"]["/log"].update(delete={"operationId": "clearLog", "tags": ["Owners"], "responses": {"204": {"description": "done"}}}))
simple("title_changed", lambda d: d["info"].update(title="Animal Store"))
simple("version_changed", lambda d: d["info"].update(version="2.0.0"))
simple("server_added", lambda d: d["servers"].append({"url": "https://eu.pets.example.com"}))
simple("error_status_added", lambda d: operation(d, "createPet")["responses"].update({"404": {"$ref": "#/components/responses/failure"}}))
simple("error_property_removed", lambda d: properties(d, "Failure").pop("reason"))

# Parameters.
simple("optional_parameter_added", lambda d: operation(d, "listPets")["parameters"].append({"name": "page", "in": "query", "schema": {"type": "integer"}}))
simple("required_parameter_added", lambda d: operation(d, "listPets")["parameters"].append({"name": "page", "in": "query", "required": True, "schema": {"type": "integer"}}))
simple("parameter_removed", lambda d: operation(d, "listPets")["parameters"].remove(parameter(d, "listPets", "limit")))
simple("parameter_renamed", lambda d: parameter(d, "listPets", "limit").update(name="maximum"))
simple("parameter_became_required", lambda d: parameter(d, "listPets", "limit").update(required=True))
simple("parameter_became_optional", lambda d: parameter(d, "listPets", "since").update(required=False))
simple("parameter_widened", lambda d: parameter(d, "listPets", "limit")["schema"].update(format="int64"))
simple("parameter_narrowed", lambda d: parameter(d, "listPets", "since")["schema"].update(format="int32"))
simple("parameter_boolean_to_string", lambda d: parameter(d, "getOwner", "verbose").update(schema={"type": "string"}))
simple("parameter_became_array", lambda d: parameter(d, "listPets", "limit").update(schema={"type": "array", "items": {"type": "integer"}}))
simple("parameter_items_changed", lambda d: parameter(d, "listPets", "names")["schema"].update(items={"type": "integer"}))
simple("parameter_moved_to_header", lambda d: parameter(d, "listPets", "limit").update({"in": "header"}))
simple("parameter_maximum_set", lambda d: parameter(d, "listPets", "limit")["schema"].update(maximum=100))
simple("parameter_default_set", lambda d: parameter(d, "listPets", "limit")["schema"].update(default=10))
simple("parameter_enum_value_added", lambda d: parameter(d, "listPets", "status")["schema"]["enum"].append("RESERVED"))
simple("parameter_enum_value_removed", lambda d: parameter(d, "listPets", "status")["schema"]["enum"].remove("SOLD"))
simple("parameter_enum_dropped", lambda d: parameter(d, "listPets", "status")["schema"].pop("enum"))
simple("parameter_became_enum", lambda d: parameter(d, "listPets", "names")["schema"]["items"].update(enum=["a", "b"]))
simple("parameters_in_other_order", lambda d: operation(d, "listPets")["parameters"].reverse())
simple("path_parameters_in_other_order", lambda d: operation(d, "getOwner")["parameters"].reverse())
simple("parameter_pattern_set", lambda d: operation(d, "removeOwner")["parameters"][0]["schema"].update(pattern="^[a-z]+$"))

# Bodies and answers.
simple("body_became_required", lambda d: operation(d, "updateOwner")["requestBody"].update(required=True))
simple("body_became_optional", lambda d: operation(d, "createPet")["requestBody"].update(required=False))
simple("body_removed", lambda d: operation(d, "updateOwner").pop("requestBody"))
simple("optional_body_added", lambda d: operation(d, "removeOwner").update(requestBody={"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}}))
simple("required_body_added", lambda d: operation(d, "removeOwner").update(requestBody={"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}}))
simple("body_schema_changed", lambda d: operation(d, "updateOwner")["requestBody"]["content"]["application/json"].update(schema={"$ref": "#/components/schemas/Address"}))
simple("body_media_type_changed", lambda d: rename_key(operation(d, "createPet")["requestBody"]["content"], "application/json", "application/octet-stream"))
simple("answer_schema_changed", lambda d: answer(d, "getOwner")["content"]["application/json"].update(schema={"$ref": "#/components/schemas/Address"}))
simple("answer_list_to_object", lambda d: answer(d, "listPets")["content"]["application/json"].update(schema={"$ref": "#/components/schemas/Pet"}))
simple("answer_became_empty", lambda d: answer(d, "getOwner").pop("content"))
simple("answer_got_content", lambda d: answer(d, "removeOwner").update(content={"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}))
simple("answer_gzip_to_json", lambda d: answer(d, "downloadLog").update(content={"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}))
simple("answer_header_added", lambda d: answer(d, "getOwner").update(headers={"X-Rate": {"schema": {"type": "integer"}}}))

# Members.
simple("optional_property_added", lambda d: properties(d, "Owner").update(phone={"type": "string"}))
simple("required_property_added", lambda d: (properties(d, "NewPet").update(color={"type": "string"}), schema(d, "NewPet")["required"].append("color")))
simple("property_removed", lambda d: properties(d, "Owner").pop("email"))
simple("property_with_types_removed", lambda d: properties(d, "Pet").pop("collar"))
simple("property_renamed", lambda d: rename_key(properties(d, "Owner"), "email", "mail"))
simple("property_became_required", lambda d: schema(d, "NewPet")["required"].append("vaccinated"))
simple("property_became_optional", lambda d: schema(d, "Pet")["required"].remove("name"))
simple("property_type_changed", lambda d: properties(d, "Pet").update(age={"type": "string"}))
simple("property_widened", lambda d: properties(d, "Pet")["age"].update(format="int64"))
simple("property_became_nullable", lambda d: properties(d, "Owner")["email"].update(nullable=True))
simple("required_property_became_nullable", lambda d: properties(d, "Pet")["name"].update(nullable=True))
simple("property_became_not_nullable", lambda d: properties(d, "Pet")["nickname"].pop("nullable"))
simple("property_became_read_only", lambda d: properties(d, "Owner")["email"].update(readOnly=True))
simple("property_deprecated", lambda d: properties(d, "Owner")["email"].update(deprecated=True))
simple("property_got_default", lambda d: properties(d, "Owner")["email"].update(default="none"))
simple("property_length_bounded", lambda d: properties(d, "NewPet")["name"].update(maxLength=20))
simple("property_became_date", lambda d: properties(d, "Owner")["email"].update(format="date-time"))
simple("property_is_no_date", lambda d: properties(d, "Pet")["born"].pop("format"))
simple("properties_in_other_order", lambda d: schema(d, "Pet").update(properties=dict(reversed(properties(d, "Pet").items()))))
simple("array_items_changed", lambda d: properties(d, "Pet")["toys"].update(items={"type": "string"}))
simple("array_became_object", lambda d: properties(d, "Pet").update(toys={"$ref": "#/components/schemas/Toy"}))
simple("map_values_changed", lambda d: properties(d, "Pet")["scores"]["additionalProperties"].update(type="string"))
simple("property_inlined", lambda d: properties(d, "Pet").update(owner=copy.deepcopy(schema(d, "Owner"))))
simple("property_wrapped_in_all_of", lambda d: properties(d, "Pet").update(owner={"allOf": [{"$ref": "#/components/schemas/Owner"}]}))
simple("schema_renamed", lambda d: rename_schema(d, "Toy", "Plaything"))
simple("unused_schema_removed", lambda d: d["components"]["schemas"].pop("Unused"))
simple("schema_described", lambda d: schema(d, "Owner").update(description="Whoever feeds the pet."))
simple("additional_properties_typed", lambda d: schema(d, "Toy").update(additionalProperties={"type": "string"}))

# Enumerations and unions.
simple("enum_value_added", lambda d: properties(d, "Pet")["kind"]["enum"].append("BIRD"))
simple("enum_value_removed", lambda d: properties(d, "Pet")["kind"]["enum"].remove("FISH"))
simple("enum_in_other_order", lambda d: properties(d, "Pet")["kind"]["enum"].reverse())
simple("enum_dropped", lambda d: properties(d, "Pet")["kind"].pop("enum"))
simple("string_became_enum", lambda d: properties(d, "Owner")["email"].update(enum=["a@example.com", "b@example.com"]))
simple("number_enum_value_removed", lambda d: properties(d, "Owner")["level"]["enum"].remove(3))
simple("number_enum_became_string", lambda d: properties(d, "Owner").update(level={"type": "string", "enum": ["1", "2", "3"]}))
simple("union_branch_added", lambda d: properties(d, "Pet")["home"]["oneOf"].append({"$ref": "#/components/schemas/Address"}))
simple("union_branch_removed", lambda d: properties(d, "Pet")["home"]["oneOf"].pop())
simple("union_in_other_order", lambda d: properties(d, "Pet")["home"]["oneOf"].reverse())
simple("union_became_object", lambda d: properties(d, "Pet").update(home={"$ref": "#/components/schemas/House"}))
simple("union_branch_got_property", lambda d: properties(d, "Boat").update(name={"type": "string"}))


# ---------------------------------------------------------------------------------------------------------------------
# The caller


class Scope:
    """A type or extension of generated code, with its part of the caller."""

    def __init__(self, name, indent, kind):
        self.name, self.indent, self.kind = name, indent, kind
        self.lines = []


DECLARATION = re.compile(r"^( *)(?:public )?(extension|struct|(?:indirect )?enum) (`?\w[\w.]*`?)")


def call(callee, arguments, number):
    """Two functions: one that gives all arguments, one that gives what must be given."""
    lines = []
    for suffix, chosen in (("all", arguments), ("few", [a for a in arguments if not a[2]])):
        given = ", ".join(f"_ a{i}: {kind}" for i, (_, kind, _) in enumerate(chosen))
        passed = ", ".join(f"{label}: a{i}" for i, (label, _, _) in enumerate(chosen))
        lines.append(f"static func caller{number}{suffix}({given}) {{ {callee.replace('ARGUMENTS', passed)} }}")
        if arguments == chosen and suffix == "all" and all(not a[2] for a in arguments):
            break
    return lines


def declared_paths(files):
    """The paths of all types, such as `Pet` and `Pet.Kind`."""
    paths = set()
    for text in files:
        scopes = []
        for line in text.split("\n"):
            indent = len(line) - len(line.lstrip())
            while scopes and line.strip() == "}" and indent == scopes[-1][1]:
                scopes.pop()
            match = DECLARATION.match(line)
            if match and line.endswith("{"):
                scopes.append((match[3], indent))
                paths.add(".".join(name for name, _ in scopes))
            alias = re.match(r" *(?:@.* )?public typealias (\w+)", line)
            if alias:
                paths.add(".".join([name for name, _ in scopes] + [alias[1]]))
    return paths


NAME = re.compile(r"(?<![\w.$])`?[A-Z]\w*`?(?:\.`?[A-Z]\w*`?)*")


def outside(line, path, paths):
    """A function of the caller with its types as they are written outside of the type that it is about."""

    def full(match):
        name = match[0]
        if name == "Self" or name.startswith("Self."):
            return path + name[4:]
        scope = path.split(".")
        while scope:
            if ".".join(scope + [name]) in paths:
                return ".".join(scope + [name])
            scope.pop()
        return name

    return NAME.sub(full, line).replace("static func ", "func ")


def caller_of(files):
    """The source of a caller of everything that is public in generated files."""
    output, number = [], 0
    paths = declared_paths(files)
    for text in files:
        lines = text.split("\n")
        scopes = []
        index = 0
        while index < len(lines):
            line = lines[index]
            stripped = line.strip()
            indent = len(line) - len(line.lstrip())
            while scopes and stripped == "}" and indent == scopes[-1].indent:
                scope = scopes.pop()
                path = ".".join([s.name for s in scopes] + [scope.name])
                output += [outside(line, path, paths) for line in scope.lines]
            match = DECLARATION.match(line)
            if match and line.endswith("{"):
                scopes.append(Scope(match[3], len(match[1]), match[2]))
                index += 1
                continue
            if scopes and indent == scopes[-1].indent + 4:
                index = read_member(lines, index, scopes, number)
                number += 1
                continue
            index += 1
    return "import BindingsRuntime\nimport Foundation\n\n" + "\n".join(output) + "\n"


def read_member(lines, index, scopes, number):
    line = lines[index].strip()
    scope = scopes[-1]
    add = scope.lines.extend
    if line.startswith("public func ") and "-> Call<" in line + "".join(lines[index:index + 40]).split("{")[0]:
        text, after = joined(lines, index)
        match = re.match(r"public func (`?\w+`?)\((.*)\) -> (Call<.*>) {$", text)
        if match:
            arguments = split_arguments(match[2])
            add(call(f"let _: {match[3]} = owner.{match[1]}(ARGUMENTS)", [("owner", "Self", False)] + arguments, number))
            scope.lines = [fix_owner(line) for line in scope.lines]
        return after
    if line.startswith("public init("):
        text, after = joined(lines, index)
        match = re.match(r"public init\((.*)\)(?: throws\(\w+\))? {$", text)
        if match and "reader: inout" not in match[1] and "any " not in match[1] and match[1] != "connection: Connection":
            add(call("let _: Self = Self(ARGUMENTS)", split_arguments(match[1]), number))
        return after
    match = re.match(r"(@\w+ )?public static (?:let|var) (`?\w+`?)(?:: ([^={]+?))?(?: =.*| {.*)?$", line)
    if match:
        kind = (match[3] or "").strip()
        add([f"static func caller{number}() {{ {f'let _: {kind}' if kind else '_'} = Self.{match[2]} }}"])
        return index + 1
    match = re.match(r"(@\w+ )?public (let|var) (`?\w+`?): ([^={]+?)(?: =.*| {.*)?$", line)
    match = match or re.match(r"(@\w+ )?public (let|var) (`?\w+`?) = (\w+)\(.*\)$", line)
    if match:
        name, kind = match[3], match[4].strip()
        add([f"static func caller{number}get(_ value: Self) {{ let _: {kind} = value.{name} }}"])
        if match[2] == "var" and "{" not in line:
            add([f"static func caller{number}set(_ value: inout Self, _ new: {kind}) {{ value.{name} = new }}"])
        if (match[1] or "").startswith("@Nullable"):
            add([f"static func caller{number}null(_ value: Self) {{ _ = value.${name}.isNull }}"])
        return index + 1
    match = re.match(r"case (`?\w+`?)\((.*)\)$", line)
    if match and scope.kind.endswith("enum"):
        name, kind = match[1], match[2]
        add([
            f"static func caller{number}make(_ value: {kind}) -> Self {{ .{name}(value) }}",
            f"static func caller{number}take(_ value: Self) -> {kind}? {{ if case .{name}(let x) = value {{ x }} else {{ nil }} }}",
        ])
    return index + 1


def fix_owner(line):
    """A method is called on a value, which is no argument of the call."""
    return line.replace("(owner: a0, ", "(").replace("(owner: a0)", "()").replace("owner.", "a0.")


# ---------------------------------------------------------------------------------------------------------------------
# Proof


class Prover:
    def __init__(self, bindgen, build, folder):
        self.bindgen, self.build, self.folder = os.path.abspath(bindgen), os.path.abspath(build), folder

    def generate(self, document, name):
        path = os.path.join(self.folder, name + ".json")
        output = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file, indent=2)
        run = subprocess.run(
            [self.bindgen, "generate", "--spec", path, "--output", output], capture_output=True, text=True
        )
        if run.returncode != 0:
            raise SystemExit(f"{name}: cannot generate: {run.stderr}")
        files = []
        for root, _, names in os.walk(output):
            files += [os.path.join(root, name) for name in names if name.endswith(".swift")]
        return path, sorted(files)

    def compiles(self, files, caller):
        """The compiler's answer, and what it complains about."""
        command = ["swiftc", "-typecheck"] + compiler_flags(self.build)
        run = subprocess.run(command + files + [caller], capture_output=True, text=True)
        errors = [line for line in (run.stdout + run.stderr).split("\n") if "error:" in line]
        return run.returncode == 0, errors

    def verdict(self, before, after):
        run = subprocess.run(
            [self.bindgen, "diff", before, after, "--format", "json", "--fail-on", "never"],
            capture_output=True, text=True, check=True,
        )
        report = json.loads(run.stdout)
        breaking = [c for c in report["changes"] if c["swift"]["verdict"] == "breaking"]
        return not breaking, report


def main():
    bindgen, build = sys.argv[1:3]
    names = sys.argv[3:] or list(MUTATIONS)
    with open(os.path.join(HERE, "swift-verdict-base.json"), encoding="utf-8") as file:
        base = json.load(file)
    with tempfile.TemporaryDirectory() as folder:
        prover = Prover(bindgen, build, folder)
        before, files = prover.generate(base, "base")
        caller = os.path.join(folder, "Caller.swift")
        texts = []
        for path in files:
            with open(path, encoding="utf-8") as file:
                texts.append(file.read())
        with open(caller, "w", encoding="utf-8") as file:
            file.write(caller_of(texts))
        works, errors = prover.compiles(files, caller)
        if not works:
            raise SystemExit("the caller does not compile against the code it was written for:\n" + "\n".join(errors[:20]))

        def prove(name):
            document = copy.deepcopy(base)
            MUTATIONS[name](document)
            after, generated = prover.generate(document, name)
            compiles, errors = prover.compiles(generated, caller)
            claimed, report = prover.verdict(before, after)
            return name, compiles, claimed, errors, report

        counts, wrong = {True: 0, False: 0}, 0
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
            for name, compiles, claimed, errors, report in pool.map(prove, names):
                counts[compiles] += 1
                if compiles == claimed:
                    print(f"{name}: {'compiles' if compiles else 'breaks'}, as the verdict says ({report['semver']})")
                    continue
                wrong += 1
                print(f"{name}: WRONG: the verdict is {'compatible' if claimed else 'breaking'}, but the caller "
                      f"{'compiles' if compiles else 'does not compile'}")
                for line in errors[:5]:
                    print("    " + line)
                for change in report["changes"]:
                    print("    ", change["id"], change["swift"])
    print(f"{len(names)} mutations: {counts[True]} compile, {counts[False]} break, {wrong} wrong verdicts")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
