"""What a generated module offers, read from its source."""
import os
import re

from swift_source import joined, split_arguments

METHOD = re.compile(r"^public func (`?\w+`?)\((.*?)\) -> Call<(.*)> \{$")
PARAMETER = re.compile(
    r'request\.add\(\s*(?:\w+: )?(`?\w+`?),\s*as: \.(path|query|header|cookie)\(\s*"([^"]+)"')


class Method:
    """A method of an operation: its group and name, the request it makes, and its arguments."""

    def __init__(self, group, name, arguments, result):
        self.group, self.name, self.arguments, self.result = group, name, arguments, result
        self.http, self.path, self.places = None, None, {}
        self.accept, self.body = None, None


def methods(folder):
    """All methods of operations below a folder; former names, which only pass on, are left out."""
    found = []
    for name in sorted(os.listdir(os.path.join(folder, "Operations"))):
        with open(os.path.join(folder, "Operations", name), encoding="utf-8") as file:
            found += in_file(file.read().split("\n"))
    return found


def in_file(lines):
    found, group, index = [], None, 0
    while index < len(lines):
        line = lines[index]
        extension = re.match(r"extension (\w+)(?:\.(\w+))? \{", line)
        if extension:
            group = extension[2]
        if line.startswith("    public func "):
            declaration, index = joined(lines, index)
            match = METHOD.match(declaration)
            body = []
            while lines[index] != "    }":
                body.append(lines[index])
                index += 1
            if match and any("Request(" in line for line in body):
                found.append(read(Method(group, match[1], split_arguments(match[2]), match[3]), body))
        index += 1
    return found


def read(method, body):
    text = "\n".join(body)
    # A literal of several lines on one.
    text = re.sub(r'"""\n(.*?)\n *"""', lambda literal: '"' + re.sub(r"\\?\n *|^ +", "", literal[1]) + '"', text, flags=re.S)
    head = re.search(r'Request\(\s*\.(\w+),\s*"([^"]*)"(?:,\s*accept:\s*"([^"]*)")?', text)
    method.http, method.path, method.accept = head[1], head[2], head[3]
    for label, place, name in PARAMETER.findall(text):
        method.places[label] = (place, name)
    sent = re.search(r'request\.set(Body|Form|Multipart)\(\s*(bytes: |text: )?body,\s*as: "([^"]+)"', text)
    if sent:
        method.body = ((sent[2] or sent[1].lower()).strip(": "), sent[3])
    return method


def client_name(folder):
    """The name of the client type."""
    for name in os.listdir(folder):
        if name.endswith(".swift"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                match = re.search(r"^public struct (\w+): Sendable \{", file.read(), re.M)
            if match:
                return match[1]
    raise SystemExit(f"{folder} has no client")


def group_property(folder, client, group):
    """The property of the client that is a group of operations."""
    for name in os.listdir(os.path.join(folder, "Operations")):
        with open(os.path.join(folder, "Operations", name), encoding="utf-8") as file:
            match = re.search(rf"public var (`?\w+`?): {group} \{{", file.read())
        if match:
            return match[1]
    raise SystemExit(f"{client} has no group {group}")
