#!/bin/sh
# Measures `bindgen diff`, and oasdiff where it is installed, on an OpenAPI document: against a copy with COUNT edits of
# the kinds that releases make, and against the same document laid out in another way. Prints the least CPU time of several
# runs, with the greatest memory. Usage: Tests/Benchmarks/diff.sh DOCUMENT [COUNT] [SEED]
set -eu
[ $# -gt 0 ] || { echo "usage: diff.sh DOCUMENT [COUNT] [SEED]" >&2; exit 64; }
root=$(cd "$(dirname "$0")/../.." && pwd)
swift build --package-path "$root" -c release --product bindgen
program=$(swift build --package-path "$root" -c release --show-bin-path)/bindgen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$root/Tests/DiffChecks/edit-document.py" "$1" "$folder/edited.json" "${2:-200}" "${3:-1}"
python3 -c 'import json, sys; json.dump(json.load(open(sys.argv[1])), open(sys.argv[2], "w"))' "$1" "$folder/same.json"

measure() { # label, command…
    python3 - "$@" <<'PYTHON'
import os, subprocess, sys

label, *command = sys.argv[1:]
best, memory = float("inf"), 0
for _ in range(10):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{label}: failed")
    best = min(best, usage.ru_utime + usage.ru_stime)
    memory = max(memory, usage.ru_maxrss)
# Linux counts kilobytes, Darwin bytes.
megabytes = memory / (1e6 if sys.platform == "darwin" else 1e3)
print(f"{label}: {best:.2f} s CPU, {megabytes:.0f} MB")
PYTHON
}
for copy in edited same; do
    measure "bindgen, $copy" "$program" diff "$1" "$folder/$copy.json" --format json --fail-on never
    if command -v oasdiff >/dev/null; then
        measure "oasdiff, $copy" oasdiff changelog "$1" "$folder/$copy.json" --format json
    else
        echo "oasdiff, $copy: skipped, it is not installed"
    fi
done
