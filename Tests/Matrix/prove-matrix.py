#!/usr/bin/env python3
"""Proves by running what the matrix of keywords, places and changes calls expressed.

usage: prove-matrix.py BINDGEN BUILD-FOLDER

For each cell of Tests/Fixtures/Matrix/schema-generation.txt that says `Y` or `B` and has values in schema-samples.json,
code is generated of the document before and after the change, compiled, and called with these values. What was sent is
looked at, and what becomes of an answer. A cell is proved if the two differ in what they send, refuse or make of a value,
and if values that obey the rule get through and values that break it do not. BUILD-FOLDER is where `swift build` put the
modules, such as .build/debug. Exits with 1 if a cell is not proved.
"""
import base64
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(os.path.dirname(HERE), "GeneratedCode"))
sys.path.append(os.path.join(os.path.dirname(HERE), "WholeAPI"))

# pylint: disable=wrong-import-position
from generated import client_name, group_property, methods
from matrix_documents import document, read, samples, table
from swift_source import compiler_flags

VERSIONS = ("3.0", "3.1")
# How many operations are compiled at a time.
SIZE = 500
CHANGES = {
    "added": ("absent", "base"), "removed": ("base", "absent"), "tightened": ("base", "tight"),
    "loosened": ("base", "loose"), "changed": ("base", "other"),
}
# How the value of a cell is wrapped at a place, in JSON and in Swift.
WRAPPERS = {
    "property": (lambda v: {"m": v}, ".init(m: {})"), "item": (lambda v: [v], "[{}]"),
    "value": (lambda v: {"k": v}, '["k": {}]'), "named": (lambda v: {"m": v}, ".init(m: {})"),
    "form": (lambda v: {"m": v}, ".init(m: {})"),
}
# Whether the values that obey and that break the rule of the base are valid in each state.
VALIDITY = {
    "absent": (True, True), "base": (True, False), "tight": (False, False), "loose": (True, True),
    "other": (False, True),
}


class Side:
    """A cell in one of the states of its keyword: an operation, its calls, and what came of them."""

    def __init__(self, number, sample, place, state):
        self.name, self.sample, self.place, self.state = f"Cell{number}", sample, place, state
        self.is_answer = place.startswith("answer")
        self.declared, self.outcomes = set(), {}

    def values(self):
        """The values that are tried, by their names."""
        text = self.sample.text
        return {f"{kind}{i}": value for kind in ("obeys", "breaks", "tells") for i, value in enumerate(text.get(kind, []))}

    def wrapper(self):
        return WRAPPERS.get(self.place.split(".")[-1], (lambda v: v, "{}"))

    def function(self, method, owner):
        """A function in Swift that makes the calls."""
        lines = []
        label = "" if self.is_answer else method.arguments[0][0]
        for key, value in self.values().items():
            text = json.dumps(json.dumps(self.wrapper()[0](value)))
            name = json.dumps(f"{self.name}/{key}")
            if self.is_answer:
                lines.append(f"await driver.receive({name}, {text}) {{ $0.{owner}.{method.name}() }}")
            else:
                lines.append(
                    f"await driver.send({name}, {text}) {{ client, value in client.{owner}.{method.name}({label}: value) }}"
                )
        for key in self.members():
            value = self.wrapper()[1].replace("{}", "." + key)
            name = json.dumps(f"{self.name}/.{key}")
            lines.append(f"await driver.send({name}) {{ $0.{owner}.{method.name}({label}: {value}) }}")
        return f"func call{self.name}(_ driver: Driver) async {{\n" + "\n".join(lines) + "\n}\n"

    def members(self):
        """The members of an enumeration that arguments can name."""
        return [] if self.is_answer or self.place.endswith("branch") else self.names()

    def names(self):
        """The names that must be declared."""
        return self.sample.text.get("names", {}).get(self.state, [])

    def wrong_names(self):
        """The names that are not declared, or that are and belong to another state."""
        every = {name for names in self.sample.text.get("names", {}).values() for name in names}
        return sorted(set(self.names()) ^ (every & self.declared))

    def passes(self, key):
        """Whether a value gets through."""
        outcome = self.outcomes.get(key, {})
        return ("AGAIN" if self.is_answer else "SENT") in outcome and "ERROR" not in outcome

    def summary(self):
        """What can be told apart from outside, without the names that differ from cell to cell."""
        return {
            key: {kind: re.sub(r"Cell\d+", "Cell", text) for kind, text in outcome.items() if kind in ("VALUE", "SENT")}
            | ({"ERROR": ""} if "ERROR" in outcome else {})
            for key, outcome in self.outcomes.items()
        }

    def problems(self):
        """What is wrong with this side, whatever the other side does."""
        found = [f".{key} cannot be sent" for key in self.members() if not self.passes(f".{key}")]
        found += [f"{name} is {'not ' if name in self.names() else ''}declared" for name in self.wrong_names()]
        text = self.sample.text
        obeying, breaking = VALIDITY[self.state]
        if text.get("widens") and self.state == "absent":
            obeying = False
        # A union takes what fits another variant, and types of answers are open.
        is_strict = not self.is_answer and not self.place.endswith("branch") and ("breaks" in text or "widens" in text)
        for key, value in self.values().items():
            expected = {"obeys": obeying, "breaks": breaking}.get(key.rstrip("0123456789"))
            # In text, there is no null.
            is_strict = is_strict and (value is not None or self.place.startswith("body"))
            if expected is None or not (is_strict or (expected and self.state in ("base", "loose"))):
                continue
            if not is_strict and not key.startswith("obeys"):
                continue
            # What gets through as something else is lost, as null that is taken for absence.
            passes = self.passes(key) and (self.holds(key, value) or (expected and self.state != "base"))
            if passes != expected:
                found.append(f"{json.dumps(value)} {'is lost' if expected else 'gets through'}: {self.outcomes.get(key)}")
        return found

    def holds(self, key, value):
        """Whether a value is what was sent, or what an answer was made of."""
        wrapped, outcome = self.wrapper()[0](value), self.outcomes[key]
        if self.is_answer:
            return json.loads(outcome["AGAIN"]) == wrapped
        url, fields, body = outcome["SENT"].split("\n\n", 2)
        if self.place.startswith("body"):
            return json.loads(body) == wrapped
        texts = [value] if isinstance(value, (str, int, float)) else []
        sent = urllib.parse.unquote_plus(url + "\n" + fields + "\n" + body)
        return all((text if isinstance(text, str) else json.dumps(text)) in sent for text in texts)


def expressed(version, letters):
    """The sides of the cells that are called expressed, and the cells."""
    sides, cells, untried = {}, [], collections.Counter()
    for sample in samples():
        row = letters.get(f"{sample.name}@{version}") or letters.get(sample.name)
        # The versions write the same rules; each sample is tried in the newest that has it.
        if version != max(other for other in VERSIONS if sample.is_for(other)):
            continue
        for place, codes in row.items():
            for index, (change, states) in enumerate(CHANGES.items()):
                wanted = states[0] if change == "removed" else states[1]
                letter = codes if len(codes) == 1 else codes[index]
                if wanted not in sample.text or letter not in "YB":
                    continue
                if not {"obeys", "tells", "names"} & sample.text.keys():
                    untried[sample.name] += 1
                    continue
                for state in states:
                    key = (id(sample), place, state)
                    sides[key] = sides.get(key) or Side(len(sides) + 100, sample, place, state)
                cells.append((change, *(sides[(id(sample), place, state)] for state in states)))
    return list(sides.values()), cells, untried


def generate(bindgen, version, sides, folder):
    places = read("places.json")
    path = os.path.join(folder, "matrix.json")
    with open(path, "w", encoding="utf-8") as file:
        kinds = [(side.name, places[side.place], side.sample.schema(side.state), side.sample.type) for side in sides]
        json.dump(document(version, kinds), file)
    output = os.path.join(folder, "generated")
    subprocess.run([bindgen, "generate", "--spec", path, "--output", output], check=True, stderr=subprocess.DEVNULL)
    return output


def declare(output, sides):
    """Reads which members of enumerations and cases are declared for each side."""
    by_name, same = {side.name: side for side in sides}, []
    for root, _, files in os.walk(output):
        for name in files:
            side = by_name.get(next(iter(re.findall(r"Cell\d+", name)), None))
            if side:
                with open(os.path.join(root, name), encoding="utf-8") as file:
                    text = file.read()
                side.declared |= set(re.findall(r"(?:public static var |^ *case )(\w+)", text, re.M))
                same += [(side, by_name[other]) for other in re.findall(r"typealias \w+ = \w+\.(Cell\d+)", text)]
    for side, other in same:
        side.declared |= other.declared


def compile_calls(folder, output, build, sides):
    client = client_name(output)
    declare(output, sides)
    by_name = {method.group: method for method in methods(output)}
    functions = [side.function(by_name[side.name], side.name[0].lower() + side.name[1:]) for side in sides]
    with open(os.path.join(HERE, "Driver.swift"), encoding="utf-8") as file:
        sources = {"Driver.swift": file.read().replace("CLIENT", client)}
    starts = range(0, len(functions), 50)
    for start in starts:
        calls = "".join(f"await call{side.name}(driver)\n" for side in sides[start:start + 50])
        sources[f"Calls{start}.swift"] = (
            "import BindingsRuntime\n" + "".join(functions[start:start + 50])
            + f"func calls{start}(_ driver: Driver) async {{\n{calls}}}\n"
        )
    sources["main.swift"] = "let driver = Driver()\n" + "".join(f"await calls{start}(driver)\n" for start in starts)
    for name, text in sources.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    objects = []
    for module in ("BindingsRuntime", "BindingsJSON", "BindingsSyntax"):
        for root, _, names in os.walk(os.path.join(build, module + ".build")):
            objects += [os.path.join(root, name) for name in names if name.endswith(".o")]
    generated = [os.path.join(r, n) for r, _, names in os.walk(output) for n in names if n.endswith(".swift")]
    program = os.path.join(folder, "calls")
    command = ["swiftc", "-module-name", "Matrix", "-lz", "-wmo", "-Onone", "-num-threads", str(os.cpu_count())] + compiler_flags(build)
    sources = [os.path.join(folder, name) for name in sources]
    if subprocess.run(command + generated + sources + objects + ["-o", program], check=False).returncode:
        raise SystemExit("the calls do not compile")
    return program


def run(program, sides):
    by_name = {side.name: side for side in sides}
    lines = subprocess.run([program], capture_output=True, text=True, check=True, timeout=120).stdout.splitlines()
    for line in lines:
        name, kind, text = line.split(" ")
        cell, key = name.split("/")
        by_name[cell].outcomes.setdefault(key, {})[kind] = base64.b64decode(text).decode()


def prove(bindgen, build, version, letters, only=None):
    sides, cells, untried = expressed(version, letters)
    if only:
        cells = [cell for cell in cells if cell[1].sample.keyword in only]
        kept = {id(side) for cell in cells for side in cell[1:]}
        sides = [side for side in sides if id(side) in kept]
    start = time.monotonic()
    # The time that the compiler takes grows faster than what it compiles.
    for first in range(0, len(sides), SIZE):
        part = sides[first:first + SIZE]
        with tempfile.TemporaryDirectory() as folder:
            output = generate(bindgen, version, part, folder)
            run(compile_calls(folder, output, build, part), part)
    seconds = time.monotonic() - start
    problems = [f"{version} {name}: {count} cells have no values to try" for name, count in untried.items()]
    for side in sides:
        problems += [f"{version} {side.sample.name} at {side.place}, {side.state}: {text}" for text in side.problems()]
    for change, before, after in cells:
        is_named = before.names() != after.names()
        if before.summary() == after.summary() and not is_named:
            problems.append(f"{version} {before.sample.name} at {before.place}, {change}: nothing tells the two apart")
    calls = sum(len(side.outcomes) for side in sides)
    print(
        f"{version}: {len(cells)} expressed cells tried with {calls} calls of {len(sides)} operations "
        f"({seconds:.0f} s), {len(problems)} problems"
    )
    return problems


def main():
    bindgen, build, *only = sys.argv[1:]
    letters = table("schema-generation.txt")
    problems = []
    for version in VERSIONS:
        problems += prove(os.path.abspath(bindgen), os.path.abspath(build), version, letters, only)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
