"""How generated Swift is read and compiled by the programs that prove something of it."""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def split_arguments(text):
    """The arguments of a list as (label, type, whether it may be left out)."""
    arguments, depth, start = [], 0, 0
    for index, character in enumerate(text + ","):
        depth += {"(": 1, "[": 1, "<": 1, ")": -1, "]": -1, ">": -1}.get(character, 0)
        if character == "," and depth == 0:
            part = text[start:index].strip()
            start = index + 1
            if part:
                label, rest = part.split(":", 1)
                kind, _, default = rest.partition(" = ")
                arguments.append((label.strip(), kind.strip(), bool(default)))
    return arguments


def joined(lines, index):
    """A declaration up to its brace, on one line, and the index after it."""
    text = lines[index].strip()
    while not text.endswith("{"):
        index += 1
        text += " " + lines[index].strip()
    return re.sub(r"\s+", " ", text).replace("( ", "(").replace(" )", ")"), index + 1


def compiler_flags(build):
    """What swiftc needs to compile generated code with the modules that `swift build` put into a folder."""
    flags = ["-swift-version", "6", "-suppress-warnings"]
    flags += ["-Xcc", "-fmodule-map-file=" + os.path.join(ROOT, "Sources/CBindingsZlib/module.modulemap")]
    for folder in (build, os.path.join(build, "Modules")):
        flags += ["-I", folder] if os.path.isdir(folder) else []
    return flags
