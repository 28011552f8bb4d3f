#!/usr/bin/env bash
# Compares the package's patterns with those of another implementation of ECMA-262 on random ones: patterns.sh [COUNT] [SEED].
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build -c release --package-path Tests/Benchmarks --product pattern-peer
peer="$(swift build -c release --package-path Tests/Benchmarks --show-bin-path)/pattern-peer"
python3 Tests/Peers/pattern_cases.py "${1:-5000}" "${2:-1}" | "$peer"
