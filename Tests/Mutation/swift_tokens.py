"""Swift text as tokens, and as statements, as far as is needed to put mutants into it."""
import re
from dataclasses import dataclass

WORD = re.compile(r"[@#$]?[A-Za-z_]\w*|`\w+`|\$\d+")
NUMBER = re.compile(r"0x[0-9A-Fa-f_]+|0b[01_]+|\d[\d_]*(\.\d[\d_]*)?([eE][+-]?\d+)?")
OPERATOR = re.compile(r"[-+*/=<>!&|^~%?]+|\.\.[.<]|\.")
OPENING, CLOSING = "([{", ")]}"


@dataclass
class Token:
    """A word, a number, a text, an operator or a bracket, and where it is."""

    kind: str
    text: str
    start: int
    line: int
    after_newline: bool
    match: int = -1

    @property
    def end(self):
        return self.start + len(self.text)


def tokens(source):
    """The tokens of a file, without comments; those of brackets know their partners."""
    found, place, newline, stack = [], 0, True, []
    while place < len(source):
        character = source[place]
        if character.isspace():
            newline = newline or character == "\n"
            place += 1
            continue
        if source.startswith("//", place):
            place = source.find("\n", place) if "\n" in source[place:] else len(source)
            continue
        if source.startswith("/*", place):
            place = _end_of_comment(source, place)
            continue
        if character == '"' or re.match(r'#+"', source[place:place + 8]):
            kind, end = "text", _end_of_text(source, place)
        elif match := WORD.match(source, place):
            kind, end = "word", match.end()
        elif match := NUMBER.match(source, place):
            kind, end = "number", match.end()
        elif match := OPERATOR.match(source, place):
            kind, end = "operator", match.end()
        else:
            kind, end = "mark", place + 1
        token = Token(kind, source[place:end], place, source.count("\n", 0, place) + 1, newline)
        if token.text in OPENING:
            stack.append(len(found))
        elif token.text in CLOSING and stack:
            token.match = stack.pop()
            found[token.match].match = len(found)
        found.append(token)
        place, newline = end, False
    return found


def _end_of_comment(source, place):
    depth = 0
    while place < len(source):
        if source.startswith("/*", place):
            depth, place = depth + 1, place + 2
        elif source.startswith("*/", place):
            depth, place = depth - 1, place + 2
            if depth == 0:
                break
        else:
            place += 1
    return place


def _end_of_text(source, place):
    hashes = re.match("#*", source[place:]).group()
    place += len(hashes)
    quote = '"""' if source.startswith('"""', place) else '"'
    place += len(quote)
    escape = "\\" + hashes
    while not source.startswith(quote + hashes, place):
        if source.startswith(escape + "(", place):
            place, depth = place + len(escape) + 1, 1
            while depth:
                if source[place] == '"':
                    place = _end_of_text(source, place)
                    continue
                depth += {"(": 1, ")": -1}.get(source[place], 0)
                place += 1
        elif source.startswith(escape, place):
            place += len(escape) + 1
        else:
            place += 1
    return place + len(quote) + len(hashes)


TYPES = {"struct", "class", "enum", "extension", "protocol", "actor"}
MODIFIERS = {
    "public", "package", "internal", "fileprivate", "private", "static", "final", "indirect", "mutating", "nonisolated",
    "override", "borrowing", "consuming", "isolated", "lazy", "weak", "unowned", "convenience", "required", "prefix",
}
CONTINUING = {"else", "catch", "where", "as", "is", "in"}


@dataclass
class Statement:
    """The tokens of a statement or a declaration, the last one not among them, and where it stands."""

    first: int
    last: int
    in_type: bool
    ends_guard: bool


def statements(found):
    """All statements of a file, those inside others too."""
    result = []
    _block(found, 0, len(found), True, False, result)
    return result


def _block(found, place, end, in_type, is_guard, result):
    while place < end:
        if not in_type and found[place].text in ("case", "default", "@unknown"):
            while place < end and found[place].text != ":":
                place = found[place].match + 1 if found[place].text in OPENING else place + 1
            place += 1
            continue
        first = place
        place = _end_of_statement(found, place, end)
        own = _heading(found, first, place)
        result.append(Statement(first, place, in_type, is_guard and place >= end))
        index, before = first, None
        while index < place:
            token = found[index]
            if token.text == "{":
                body, close = index + 1, token.match
                is_type = own in TYPES
                for header in range(body, min(body + 24, close)):
                    # What a closure takes is no part of its statements.
                    if found[header].text == "in" and not is_type and found[body].text not in ("for", "if", "guard"):
                        body = header + 1
                        break
                    if found[header].text in ("{", "=", ".") or (found[header].after_newline and header > body):
                        break
                guards = own == "guard" and before == "else"
                if own in ("var", "subscript") and in_type and found[body].text in ("get", "set", "mutating", "_modify"):
                    _accessors(found, body, close, result)
                else:
                    _block(found, body, close, is_type, guards, result)
                index = close
            elif token.text in OPENING:
                for inner in range(index + 1, token.match):
                    if found[inner].text == "{" and not _is_inside(found, index, inner):
                        _closure(found, inner, result)
                index = token.match
            before = token.text
            index += 1


def _is_inside(found, opening, inner):
    """Whether a brace stands in another one inside the same bracket."""
    index = opening + 1
    while index < inner:
        if found[index].text == "{" and found[index].match > inner:
            return True
        index += 1
    return False


def _closure(found, opening, result):
    body, close = opening + 1, found[opening].match
    for header in range(body, min(body + 16, close)):
        if found[header].text == "in":
            body = header + 1
            break
        if found[header].after_newline and header > body:
            break
    _block(found, body, close, False, False, result)


def _accessors(found, place, end, result):
    while place < end:
        if found[place].text == "{":
            _block(found, place + 1, found[place].match, False, False, result)
            place = found[place].match
        place += 1


def _heading(found, first, last):
    """The word that says what a statement is."""
    for token in found[first:last]:
        if token.text.startswith("@") or token.text in MODIFIERS or token.kind == "mark":
            continue
        return token.text
    return ""


def _end_of_statement(found, place, end):
    start = place
    while place < end:
        token = found[place]
        if place > start and token.after_newline:
            previous = found[place - 1]
            continues = (
                token.text in CONTINUING or token.text in ("{", ".", "?", ":") or token.text.startswith(".")
                or (token.kind == "operator" and token.text not in ("!", "-", "&"))
                or previous.text in (",", ":", "->", "throws", "return") and previous.text != "return"
                or (previous.kind == "operator" and previous.text not in ("!", "?", "...") and _is_spaced(found, place - 1))
                or previous.text.startswith("@")
            )
            if not continues:
                return place
        if token.text == ";":
            return place + 1
        place = token.match + 1 if token.text in OPENING else place + 1
    return end


def _is_spaced(found, index):
    return index == 0 or found[index - 1].end < found[index].start
