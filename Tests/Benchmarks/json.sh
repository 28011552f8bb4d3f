#!/bin/sh
# Measures reading and writing of JSON against Foundation and, where it is installed, orjson (pip install orjson), in one
# run: an access history of 20,000 rows and one of 100 MB. Usage: Tests/Benchmarks/json.sh [DOCUMENT], where DOCUMENT is
# an OpenAPI document whose reading by the generator is measured too.
set -eu
package=$(cd "$(dirname "$0")" && pwd)
swift build --package-path "$package" -c release --product json-benchmark
program=$(swift build --package-path "$package" -c release --show-bin-path)/json-benchmark
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$program" make 20000 "$folder/rows.json"
size=$(wc -c <"$folder/rows.json")
"$program" make $((20000 * 100000000 / size)) "$folder/large.json"

measure() { # file, repeats
    echo "$(wc -c <"$1") bytes:"
    for work in decode decode-foundation encode encode-foundation; do "$program" "$work" "$1" "$2"; done
    if python3 -c 'import orjson' 2>/dev/null; then
        python3 - "$1" "$2" <<'PYTHON'
import orjson, sys, time
data = open(sys.argv[1], "rb").read()
best = float("inf")
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    value = orjson.loads(data)
    best = min(best, time.process_time() - start)
    del value
print(f"orjson.loads {len(data) / best / 1e6:.0f} MB/s, {best * 1000:.2f} ms")
PYTHON
    else
        echo "orjson.loads: skipped, orjson is not installed"
    fi
}
measure "$folder/rows.json" 10
measure "$folder/large.json" 3
"$program" memory "$folder/rows.json"
"$program" memory "$folder/large.json"
"$program" stream "$folder/rows.json" 3
"$program" stream "$folder/large.json" 3
if [ $# -gt 0 ]; then "$program" document "$1" 10; fi
