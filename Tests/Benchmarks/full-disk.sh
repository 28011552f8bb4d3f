#!/bin/sh
# Downloads to a disk that is full and then to one that is read-only: mounts a small tmpfs in a namespace of its own and
# runs the benchmark program there. Skips with a message where such a mount is not allowed. Usage: Tests/Benchmarks/full-disk.sh
set -eu
package=$(cd "$(dirname "$0")" && pwd)
if ! unshare --user --map-root-user --mount true 2>/dev/null && ! unshare --mount true 2>/dev/null; then
    echo "full-disk: skipped, no mount namespaces here"
    exit 0
fi
swift build --package-path "$package" -c release --product gzip-benchmark
program=$(swift build --package-path "$package" -c release --show-bin-path)/gzip-benchmark
folder=$(mktemp -d)
trap 'rmdir "$folder"' EXIT
if unshare --mount true 2>/dev/null; then flags=--mount; else flags="--user --map-root-user --mount"; fi
# shellcheck disable=SC2086
unshare $flags sh -eu -c '
    mount -t tmpfs -o size=1m tmpfs "$1" || { echo "full-disk: skipped, tmpfs cannot be mounted here"; exit 0; }
    "$2" full-disk "$1"
    mount -o remount,ro "$1"
    "$2" read-only "$1"
' sh "$folder" "$program"
