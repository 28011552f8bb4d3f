#!/usr/bin/env bash
# Proves that the official document, with Spec/overlay.json and trimmed, gives the Swift of Spec/atlas-admin.json.
#
# usage: prove-overlay.sh BINDGEN FULL
#
# Both are generated, and compared line by line without comments, which are each document's own words. That is more than
# equal symbol graphs: it is the code, too.
set -euo pipefail
[ $# = 2 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 64; }
bindgen=$1 full=$2
spec=$(cd "$(dirname "$0")/../../Spec" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$bindgen" trim "$full" --config "$spec/bindgen.json" --overlay "$spec/overlay.json" --output "$folder/trimmed.json"
"$bindgen" generate --config "$spec/bindgen.json" --spec "$folder/trimmed.json" --output "$folder/official"
"$bindgen" generate --config "$spec/bindgen.json" --output "$folder/ours"
find "$folder/official" "$folder/ours" -name '*.swift' -exec sed -i.bak '/^ *\/\/\//d' {} +
find "$folder" -name '*.bak' -delete
(cd "$folder" && diff -r ours official) || { echo "the overlay does not give the same Swift" >&2; exit 1; }
echo "the same Swift: $(find "$folder/ours" -name '*.swift' | wc -l) files"
