"""Writes the cases of pattern-cases.mjs with the answers of V8: `pattern_cases.py COUNT SEED`.

The engine backtracks, so some patterns can take it for ever: it runs some cases at a time, is stopped when they take too
long, and goes on with others.
"""
import json
import os
import sys

from py_mini_racer import JSTimeoutException, MiniRacer

CASES_AT_A_TIME = 500
LIMIT = 20


def main(count, seed):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pattern-cases.mjs")) as file:
        program = file.read()
    written, lost = 0, 0
    while written < count:
        arguments = json.dumps(["v8", "pattern-cases", str(seed), str(CASES_AT_A_TIME)])
        seed += 1
        with MiniRacer() as engine:
            try:
                text = engine.eval(
                    "const lines = [], console = { log: (line) => lines.push(line) };"
                    f"const process = {{ argv: {arguments} }};\n{program}\nlines.join('\\n')", timeout_sec=LIMIT)
            except JSTimeoutException:
                lost += 1
                if lost > 3:
                    sys.exit("The engine gives no answers.")
                continue
        lines = text.split("\n")[:count - written]
        sys.stdout.writelines(line + "\n" for line in lines)
        written += len(lines)
    print(f"{written} cases; the engine was stopped {lost} times", file=sys.stderr)


main(int(sys.argv[1]), int(sys.argv[2]))
