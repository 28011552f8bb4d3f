"""The mutants of a Swift file: what may be done to it, each switched on by its number when the program runs.

A binary operator becomes one of our own, of the same precedence, which does what the original does unless one of its
mutants is on. So the text around it stays as it is, no expression is written twice, and the compiler checks types as
before. What a mutant makes of other things is a call around them.
"""
import hashlib
import re
from dataclasses import dataclass, field

from swift_tokens import CLOSING, OPENING, TYPES, statements, tokens

COMPARISONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
LOGIC = {"&&": ("||",), "||": ("&&",)}
SUMS = {"+": ("-",), "-": ("+",), "&+": ("&-",), "&-": ("&+",)}
PRODUCTS = {"*": ("/",), "/": ("*",), "%": ("/",), "&*": ("&+",), "&": ("|",)}
SHIFTS = {"<<": (">>",), ">>": ("<<",)}
BITS = {"|": ("&",), "^": ("|",)}
RANGES = {"..<": ("off by one",), "...": ("off by one",)}
ASSIGNMENTS = {"+=": ("-=",), "-=": ("+=",), "|=": ("&=",), "&=": ("|=",)}
OPERATORS = {**COMPARISONS, **LOGIC, **SUMS, **PRODUCTS, **SHIFTS, **BITS, **RANGES, **ASSIGNMENTS}


@dataclass
class Mutant:
    """One thing that may be done, with what it is known by from one run to the next."""

    area: str
    path: str
    line: int
    operator: str
    before: str
    after: str
    text: str
    edits: list = field(repr=False)
    key: str = ""
    number: int = 0
    symbol: str = ""

    def describe(self):
        return f"{self.key} {self.path}:{self.line}: {self.operator}: {self.before} -> {self.after} | {self.text}"


def mutants_of(area, path, source):
    """All mutants of a file, in the order of the text."""
    finder = Finder(area, path, source)
    finder.run()
    seen = {}
    found = sorted(finder.found, key=lambda mutant: (mutant.edits[0][0], mutant.operator, mutant.after))
    for mutant in found:
        identity = "|".join([path, mutant.operator, mutant.before, mutant.after, mutant.text])
        seen[identity] = seen.get(identity, 0) + 1
        mutant.key = hashlib.sha256(f"{identity}|{seen[identity]}".encode()).hexdigest()[:10]
    return found


class Finder:
    def __init__(self, area, path, source):
        self.area, self.path, self.source = area, path, source
        self.tokens = tokens(source)
        self.lines = source.split("\n")
        self.found = []

    def run(self):
        bodies = statements(self.tokens)
        code = [False] * len(self.tokens)
        for statement in bodies:
            self.mark(statement, code)
        for statement in bodies:
            if not statement.in_type:
                self.drop(statement)
            self.conditions(statement)
        for index, token in enumerate(self.tokens):
            if code[index]:
                self.token(index, token)

    def mark(self, statement, code):
        """Marks what is evaluated: bodies, and initial values, but not the headers of declarations."""
        first = self.tokens[statement.first:statement.last]
        words = [token.text for token in first[:12]]
        is_declaration = any(word in TYPES | {"func", "init", "subscript", "typealias", "import", "operator", "#if"}
                             for word in words[:7]) or (statement.in_type and "case" in words[:2])
        if statement.in_type and not any(word in ("let", "var") for word in words):
            is_declaration = True
        for index in range(statement.first, statement.last):
            code[index] = not is_declaration

    def add(self, operator, token, before, after, edits, symbol=""):
        text = self.lines[token.line - 1].strip()
        self.found.append(Mutant(self.area, self.path, token.line, operator, before, after, text, edits, symbol=symbol))

    def around(self, first, last, call):
        """Edits that put a call around tokens; `{}` stands for the number."""
        return [(self.tokens[first].start, call), (self.tokens[last - 1].end, ")")]

    def drop(self, statement):
        first = self.tokens[statement.first]
        body = self.tokens[statement.first:statement.last]
        if statement.ends_guard or not body:
            return
        jumps = first.text in ("continue", "break", "throw") or (first.text == "return" and len(body) == 1)
        calls = first.text in ("try", "await", "self", "_", "super") or (
            first.kind == "word" and first.text[0] not in "@#$" and len(body) > 1
            and first.text not in KEYWORDS
        )
        if not jumps and not calls:
            return
        if calls and not (body[-1].text == ")" or body[-1].text == "}" or any(self.assigns(token) for token in body)):
            return
        text = re.sub(r"\s+", " ", self.source[first.start:body[-1].end])
        self.add("drop statement", first, text[:60], "nothing", [
            (first.start, "if _isNot({}) { "), (body[-1].end, " }"),
        ])

    @staticmethod
    def assigns(token):
        return token.text == "=" or token.text in ASSIGNMENTS

    def conditions(self, statement):
        index = statement.first
        while index < statement.last:
            token = self.tokens[index]
            follows_dot = index > 0 and self.tokens[index - 1].text == "."
            if token.text in ("if", "guard", "while") and not follows_dot:
                index = self.elements(index + 1, statement.last)
                continue
            if token.text in OPENING and token.match > index:
                if token.text == "{":
                    index = token.match
            index += 1

    def elements(self, index, last):
        """Negates the conditions that stand between a word and the body."""
        first = index
        while index < last:
            token = self.tokens[index]
            if token.text == "," or token.text == "{" or token.text == "else" or token.text in CLOSING:
                self.negate(first, index)
                if token.text != ",":
                    return index + 1 if token.text == "else" else index
                first = index + 1
            elif token.text in OPENING:
                index = token.match
            index += 1
        self.negate(first, index)
        return index

    def negate(self, first, last):
        body = self.tokens[first:last]
        if not body or body[0].text in ("let", "var", "case", "#available"):
            return
        depth, operators = 0, []
        for token in body:
            depth += (token.text in OPENING) - (token.text in CLOSING)
            if depth == 0 and token.text in OPERATORS:
                operators.append(token.text)
        if any(operator in COMPARISONS for operator in operators) and not any(operator in LOGIC for operator in operators):
            return
        text = self.source[body[0].start:body[-1].end]
        self.add("negate condition", body[0], re.sub(r"\s+", " ", text)[:60], "not", self.around(first, last, "_not({}, "))

    def token(self, index, token):
        previous = self.tokens[index - 1] if index else None
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if previous is None or following is None:
            return
        spaced = previous.end < token.start and token.end < following.start
        tight = previous.end == token.start and token.end == following.start
        if token.text in RANGES:
            operand = previous.kind in ("word", "number", "text") or previous.text in (")", "]")
            if operand and tight and following.text not in (")", "]", ","):
                self.add("off by one", token, token.text, "one shorter", [(token.start, None)], symbol=token.text)
        elif token.text in OPERATORS and spaced:
            for other in OPERATORS[token.text]:
                kind = "flip comparison" if token.text in COMPARISONS else "swap operator"
                self.add(kind, token, token.text, other, [(token.start, None)], symbol=token.text)
        elif token.text in ("true", "false"):
            self.add("negate condition", token, token.text, "not", self.around(index, index + 1, "_not({}, "))
        elif token.kind == "number" and previous.text not in (".", "#"):
            self.add("off by one", token, token.text, "one more", self.around(index, index + 1, "_more({}, "))
        elif token.text == "(" and previous.kind == "word" and previous.end == token.start:
            self.swap(index)
        elif token.text == "?" and spaced:
            self.ternary(index)

    def ternary(self, index):
        first, depth = index, 0
        while first > 0:
            token = self.tokens[first - 1]
            if token.text in CLOSING:
                first = token.match
                continue
            if token.text in OPENING + ",:" or token.text in ("=", "return", "in", "??", "else", "try"):
                break
            if self.tokens[first].after_newline and token.kind != "operator" and self.tokens[first].kind != "operator":
                break
            first -= 1
        body = self.tokens[first:index]
        if body and not any(token.text in COMPARISONS for token in body):
            text = re.sub(r"\s+", " ", self.source[body[0].start:body[-1].end])
            self.add("negate condition", body[0], text[:60] + " ?", "not", self.around(first, index, "_not({}, "))

    def swap(self, opening):
        """Swaps two arguments next to each other, if both are no more than names."""
        parts, first, index = [], opening + 1, opening + 1
        while index <= self.tokens[opening].match:
            if self.tokens[index].text == "," or index == self.tokens[opening].match:
                parts.append((first, index))
                first = index + 1
            elif self.tokens[index].text in OPENING:
                index = self.tokens[index].match
            index += 1
        for (left, left_end), (right, right_end) in zip(parts, parts[1:]):
            left, right = self.value(left, left_end), self.value(right, right_end)
            texts = [self.source[self.tokens[a].start:self.tokens[b - 1].end] if a < b else ""
                     for a, b in ((left, left_end), (right, right_end))]
            if texts[0] == texts[1] or not all(re.fullmatch(r"[A-Za-z_]\w*(\.\w+)*", text) for text in texts):
                continue
            if any(re.fullmatch(r"true|false|nil|self", text) for text in texts):
                continue
            token = self.tokens[left]
            self.add("swap arguments", token, f"{texts[0]}, {texts[1]}", f"{texts[1]}, {texts[0]}", [
                (token.start, "_swap({}, " + texts[1] + ", "), (self.tokens[left_end - 1].end, ")"),
                (self.tokens[right].start, "_swap({}, " + texts[0] + ", "), (self.tokens[right_end - 1].end, ")"),
            ])

    def value(self, first, last):
        """Where an argument begins behind its label."""
        if first + 1 < last and self.tokens[first + 1].text == ":":
            return first + 2
        return first


KEYWORDS = {
    "let", "var", "if", "guard", "for", "while", "repeat", "switch", "do", "func", "struct", "class", "enum", "return",
    "extension", "case", "default", "import", "typealias", "static", "mutating", "private", "public", "package", "nil",
    "true", "false", "lazy", "init", "deinit", "subscript", "protocol", "internal", "fileprivate", "indirect", "final",
    "throw", "continue", "break", "defer", "fallthrough", "nonisolated", "weak", "unowned", "actor", "override",
}


def mutated(source, chosen):
    """The text of a file with mutants in it, and the declarations of the operators that it needs."""
    edits, sites = [], {}
    for mutant in chosen:
        if mutant.edits[0][1] is None:
            sites.setdefault(mutant.edits[0][0], []).append(mutant)
            continue
        # Calls that begin at one place lie inside one another: the longest is opened first.
        for pair in range(0, len(mutant.edits), 2):
            (start, opening), (end, closing) = mutant.edits[pair:pair + 2]
            span = end - start
            edits.append((start, 1, -span, opening.replace("{}", str(mutant.number)), 0))
            edits.append((end, 0, span, closing, 0))
    declarations = []
    for place, group in sites.items():
        name = operator_name(group[0].number)
        original = group[0].symbol
        declarations.append(declaration(name, original, group))
        edits.append((place, 2, 0, f" {name} " if original in RANGES else name, len(original)))
    edits.sort()
    parts, place = [], 0
    for start, _, _, text, length in edits:
        parts += [source[place:start], text]
        place = start + length
    return "".join(parts + [source[place:]]), "\n".join(declarations)


def operator_name(number):
    """A name that no operator has, of the digits of a number."""
    digits = ""
    while number:
        digits, number = "%~^|"[number % 4] + digits, number // 4
    return "%^" + digits


def declaration(name, original, group):
    precedence = next(word for family, word in PRECEDENCES if original in family)
    lines = [f"infix operator {name}: {precedence}"]
    for head, left, right in SIGNATURES[precedence]:
        if original in LOGIC:
            bodies = [f"{'try ' if 'throws' in head else ''}l {mutant.after} r()" for mutant in group] + ["try l " + original + " r()"]
        elif original in RANGES:
            bodies = ["l..<(r - 1)" if original == "..<" else "l...(r - 1)", f"l{original}r"]
        else:
            bodies = [f"{left} {mutant.after} {right}" for mutant in group] + [f"{left} {original} {right}"]
        cases = "".join(f" if _is({mutant.number}) {{ return {body} }};" for mutant, body in zip(group, bodies))
        head = head.replace("RESULT", "Range<T>" if original == "..<" else "ClosedRange<T>").replace("NAME", name)
        if precedence == "ComparisonPrecedence" and original not in ("==", "!=") and "Equatable" in head:
            continue
        if precedence == "ComparisonPrecedence" and original in ("==", "!=") and ": Comparable" in head:
            continue
        if "FixedWidthInteger" not in head and original in NEEDS_INTEGERS:
            continue
        if "FixedWidthInteger" in head and "AdditiveArithmetic" not in head and original in ("+", "-", "+=", "-="):
            continue
        lines.append(f"@inline(__always) {head} {{{cases} return {bodies[-1]} }}")
    return "\n".join(lines)


NEEDS_INTEGERS = {"&+", "&-", "*", "/", "%", "&*", "&", "|", "^", "|=", "&="}
PRECEDENCES = [
    (COMPARISONS, "ComparisonPrecedence"), ({"&&": 0}, "LogicalConjunctionPrecedence"),
    ({"||": 0}, "LogicalDisjunctionPrecedence"), ({**SUMS, **BITS}, "AdditionPrecedence"),
    (PRODUCTS, "MultiplicationPrecedence"), (SHIFTS, "BitwiseShiftPrecedence"),
    (RANGES, "RangeFormationPrecedence"), (ASSIGNMENTS, "AssignmentPrecedence"),
]
LOGICAL = [("func NAME<E: Error>(l: Bool, r: @autoclosure () throws(E) -> Bool) throws(E) -> Bool", "l", "r")]
ARITHMETIC = [
    ("func NAME<T: AdditiveArithmetic>(l: T, r: T) -> T", "l", "r"),
    ("func NAME<T: FixedWidthInteger>(l: T, r: T) -> T", "l", "r"),
]
SIGNATURES = {
    "ComparisonPrecedence": [
        ("func NAME<T: Comparable>(l: T, r: T) -> Bool", "l", "r"),
        ("func NAME<T: Equatable>(l: T, r: T) -> Bool", "l", "r"),
        ("func NAME<A: Equatable, B: Equatable>(l: (A, B), r: (A, B)) -> Bool", "l", "r"),
        ("func NAME<T>(l: T?, r: _OptionalNilComparisonType) -> Bool /* Equatable */", "l", "r"),
    ],
    "LogicalConjunctionPrecedence": LOGICAL,
    "LogicalDisjunctionPrecedence": LOGICAL,
    "AdditionPrecedence": ARITHMETIC,
    "MultiplicationPrecedence": ARITHMETIC,
    "BitwiseShiftPrecedence": [
        ("func NAME<T: FixedWidthInteger, R: BinaryInteger>(l: T, r: R) -> T", "l", "r"),
    ],
    "RangeFormationPrecedence": [("func NAME<T: FixedWidthInteger>(l: T, r: T) -> RESULT", "l", "r")],
    "AssignmentPrecedence": [
        ("func NAME<T: AdditiveArithmetic>(l: inout T, r: T)", "l", "r"),
        ("func NAME<T: FixedWidthInteger>(l: inout T, r: T)", "l", "r"),
    ],
}

SUPPORT = """
#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The mutant that is on; 0 for none, and -1 to note which are reached.
nonisolated let _mutant: Int = getenv("BINDINGS_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// A byte for every mutant, in a file that others can read.
nonisolated(unsafe) let _reached: UnsafeMutablePointer<UInt8> = {
    let file = open(getenv("BINDINGS_MUTANT_FILE"), O_RDWR | O_CREAT, 0o644)
    precondition(file >= 0 && ftruncate(file, SIZE) == 0)
    let memory = mmap(nil, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)!
    return memory.assumingMemoryBound(to: UInt8.self)
}()

@inline(never) func _note(_ number: Int) -> Bool {
    _reached[number] = 1
    return false
}

@inline(__always) func _is(_ number: Int) -> Bool { _mutant == number || (_mutant < 0 && _note(number)) }
@inline(__always) func _isNot(_ number: Int) -> Bool { !_is(number) }
@inline(__always) func _not(_ number: Int, _ value: Bool) -> Bool { _is(number) ? !value : value }
@inline(__always) func _more<T: Numeric>(_ number: Int, _ value: T) -> T { _is(number) ? value + 1 : value }
@inline(__always) func _swap<T, E: Error>(
    _ number: Int, _ other: @autoclosure () throws(E) -> T, _ value: @autoclosure () throws(E) -> T
) throws(E) -> T { _is(number) ? try other() : try value() }
"""


def support(size):
    return SUPPORT.replace("SIZE", str(size))
