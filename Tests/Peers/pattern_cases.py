"""Writes the cases of pattern-cases.mjs with the answers of QuickJS: `pattern_cases.py COUNT SEED`.

The engine tracks back for ever on some patterns of nested rounds. So it runs in a process of its own for some cases at a
time, is stopped when it takes too long, and goes on with others.
"""
import json
import os
import subprocess
import sys

CASES_AT_A_TIME = 100
LIMIT = 3


def run_program(seed):
    """Runs the program in this process."""
    import quickjs

    engine = quickjs.Context()
    engine.add_callable("print", lambda text: print(text, flush=True))
    arguments = json.dumps(["quickjs", "pattern-cases", str(seed), str(CASES_AT_A_TIME)])
    engine.eval(f"const console = {{ log: print }}, process = {{ argv: {arguments} }};")
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pattern-cases.mjs")) as program:
        engine.eval(program.read())


def main(count, seed):
    written, lost = 0, 0
    while written < count:
        try:
            words = [sys.executable, os.path.abspath(__file__), "--run", str(seed)]
            output = subprocess.run(words, stdout=subprocess.PIPE, timeout=LIMIT, check=True).stdout
        except subprocess.TimeoutExpired as stopped:
            # The last line may be half written.
            output = (stopped.output or b"").rpartition(b"\n")[0] + b"\n"
            lost += 1
        lines = [line for line in output.decode().splitlines() if line][:count - written]
        sys.stdout.writelines(line + "\n" for line in lines)
        written += len(lines)
        seed += 1
        if lost > 20 + seed // 2:
            sys.exit("The engine gives no answers.")
    print(f"{written} cases; the engine was stopped {lost} times", file=sys.stderr)


if sys.argv[1:2] == ["--run"]:
    run_program(sys.argv[2])
else:
    main(int(sys.argv[1]), int(sys.argv[2]))
