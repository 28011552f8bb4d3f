#!/usr/bin/env python3
"""Puts faults into the sources, and counts those that the tests notice.

Many mutants are compiled into one build of a copy of the tree, and one of them is switched on by an environment variable
each time the tests run. First the tests run once without any, suite by suite, to see which mutants each suite reaches;
then every mutant is tried with the suites that reach it. A mutant is killed if a test fails, crashes or takes several
times as long as it should.

    Tests/Mutation/mutate.py                                  150 mutants of each area
    Tests/Mutation/mutate.py --area BindgenOpenAPI --count 50 of one area, of the generator
    Tests/Mutation/mutate.py --seed 7 --jobs 2                others, two at a time

What was tried is written down and not tried again until a source or a test changes. Mutants that change nothing anyone
could notice are listed in Tests/Mutation/equivalent.txt, by the key that is printed, each with the reason. Exits with 1
if fewer than --goal percent of the others are killed.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import mutants

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EQUIVALENT = os.path.join(ROOT, "Tests/Mutation/equivalent.txt")
AREAS = ["BindingsSyntax", "BindingsJSON", "BindingsRuntime"]


class Tree:
    """A copy of the package that has what an area needs, and mutants of it."""

    def __init__(self, area, folder, log):
        self.area, self.folder, self.log = area, folder, log
        self.tests = area + "Tests"

    def command(self, *words, limit=3600):
        return subprocess.run(words, cwd=self.folder, capture_output=True, text=True, timeout=limit)

    def copy(self):
        """Brings the copy up to date; the build folder stays, since a build from nothing takes long."""
        os.makedirs(self.folder, exist_ok=True)
        names = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True,
            check=True).stdout.decode().split("\0")
        kept = set()
        for name in filter(None, names):
            source = os.path.join(ROOT, name)
            if not os.path.isfile(source):
                continue
            kept.add(name)
            self.write(name, open(source, "rb").read())
        for folder, subfolders, files in os.walk(self.folder):
            subfolders[:] = [name for name in subfolders if name != ".build"]
            for name in files:
                path = os.path.relpath(os.path.join(folder, name), self.folder)
                if path not in kept:
                    os.remove(os.path.join(folder, name))
        self.reduce_manifest()

    def write(self, name, content):
        """Writes a file if that changes it, so that nothing is compiled without need."""
        path = os.path.join(self.folder, name)
        if os.path.isfile(path) and open(path, "rb").read() == content:
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)

    def reduce_manifest(self):
        """Leaves nothing in the manifest but the tests of the area and what they need."""
        described = self.command("swift", "package", "dump-package")
        if described.returncode:
            sys.exit(described.stderr)
        self.targets = {target["name"]: target for target in json.loads(described.stdout)["targets"]}
        if self.area not in self.targets or self.tests not in self.targets:
            sys.exit(f"The package has no target {self.area} with tests called {self.tests}.")
        wanted, pending = set(), [self.tests]
        while pending:
            name = pending.pop()
            if name in wanted:
                continue
            wanted.add(name)
            pending += [dependency["byName"][0] for dependency in self.targets[name]["dependencies"]
                        if "byName" in dependency]
        self.wanted = wanted
        path = os.path.join(self.folder, "Package.swift")
        with open(path) as file:
            manifest = file.read()
        names = ", ".join(f'"{name}"' for name in sorted(wanted))
        manifest += f"\npackage.targets.removeAll {{ ![{names}].contains($0.name) }}\npackage.products = []\n"
        self.write("Package.swift", manifest.encode())

    def path(self, target):
        described = self.targets[target]
        return described.get("path") or ("Tests/" if described["type"] == "test" else "Sources/") + target

    def sources(self, target=None):
        """The Swift files of a target, by their paths in the package."""
        found = {}
        for folder, subfolders, files in os.walk(os.path.join(ROOT, self.path(target or self.area))):
            subfolders.sort()
            for name in sorted(files):
                if name.endswith(".swift"):
                    path = os.path.join(folder, name)
                    with open(path) as file:
                        found[os.path.relpath(path, ROOT)] = file.read()
        return found

    def digest(self):
        """What the outcome of a mutant depends on."""
        digest = hashlib.sha256()
        for target in sorted(self.wanted):
            if os.path.isdir(os.path.join(ROOT, self.path(target))):
                for path, text in self.sources(target).items():
                    digest.update(f"{path}\0{text}\0".encode())
        return digest.hexdigest()[:16]

    # The build

    def build(self, chosen):
        """Compiles the mutants; returns those that compile."""
        sources = self.sources()
        for round in range(40):
            for number, mutant in enumerate(chosen, 1):
                mutant.number = number
            declarations = [mutants.support(len(chosen) + 1)]
            for path, text in sources.items():
                own = [mutant for mutant in chosen if mutant.path == path]
                text, needed = mutants.mutated(text, own)
                self.write(path, text.encode())
                declarations.append(needed)
            self.write(os.path.join(self.path(self.area), "Mutants.swift"), "\n".join(declarations).encode())
            built = self.command(
                "swift", "build", "-c", "release", "--build-tests", "-Xswiftc", "-enable-testing", "-Xswiftc",
                "-suppress-warnings")
            if built.returncode == 0:
                return chosen
            left = self.without_errors(chosen, built.stdout + built.stderr)
            self.log(f"{self.area}: {len(chosen) - len(left)} mutants do not compile")
            if len(left) == len(chosen):
                sys.exit(built.stdout[-5000:] + built.stderr[-5000:])
            chosen = left
        sys.exit("The mutants do not compile.")

    def without_errors(self, chosen, output):
        """The mutants without those that the compiler complains about, the least likely of a line first."""
        places = set()
        for path, line in re.findall(r"^(/\S+\.swift):(\d+):\d+: error:", output, re.MULTILINE):
            places.add((os.path.relpath(path, os.path.realpath(self.folder)), int(line)))
        bad = set()
        for path, line in places:
            for kind in ("swap arguments", "drop statement", "off by one", None):
                found = [mutant for mutant in chosen if mutant.path == path and kind in (None, mutant.operator)
                         and self.covers(mutant, line)]
                if found:
                    bad.update(mutant.key for mutant in found)
                    break
            else:
                # The error shows elsewhere than the mutant: perhaps in its function, if not, in its file.
                near = [mutant for mutant in chosen if mutant.path == path and abs(mutant.line - line) < 12]
                bad.update(mutant.key for mutant in near or [m for m in chosen if m.path == path])
        return [mutant for mutant in chosen if mutant.key not in bad]

    @staticmethod
    def covers(mutant, line):
        return mutant.line <= line <= mutant.line + mutant.lines

    # The tests

    def bundle(self):
        """What runs the tests: the bundle itself where it is a program, since that starts sooner."""
        shown = self.command("swift", "build", "-c", "release", "--show-bin-path").stdout.strip()
        for name in os.listdir(shown):
            if name.endswith(".xctest") and os.path.isfile(os.path.join(shown, name)):
                return [os.path.join(shown, name), "--testing-library", "swift-testing"]
        return ["swift", "test", "-c", "release", "--skip-build", "--disable-xctest"]

    def suites(self):
        listed = self.command("swift", "test", "list", "-c", "release", "--skip-build")
        names = set()
        for line in listed.stdout.splitlines():
            if line.startswith(self.tests + "."):
                names.add(re.split(r"[/(]", line[len(self.tests) + 1:])[0])
        return sorted(names)

    def run(self, filters, number, limit, coverage=None):
        """Runs suites with a mutant on; returns what came of it and how long it took."""
        environment = {**os.environ, "BINDINGS_MUTANT": str(number)}
        if coverage:
            environment["BINDINGS_MUTANT_FILE"] = coverage
        words = self.program + [word for name in filters for word in ("--filter", rf"^{self.tests}\.{re.escape(name)}\b")]
        start = time.monotonic()
        process = subprocess.Popen(
            words, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True)
        timer = threading.Timer(limit, self.stop, [process])
        timer.start()
        issue, tail = None, []
        for line in process.stdout:
            tail = (tail + [line])[-30:]
            # One failure is enough, and what comes after it may take long.
            if issue is None and "recorded an issue" in line:
                issue = line.strip()
                if coverage is None:
                    self.stop(process)
        code = process.wait()
        is_late = not timer.is_alive() and issue is None and code < 0
        timer.cancel()
        taken = time.monotonic() - start
        if issue:
            return "failed", issue[:200], taken
        if is_late:
            return "timed out", "", taken
        if code != 0:
            return "crashed", "".join(tail)[-200:].strip(), taken
        return "survived", "", taken

    @staticmethod
    def stop(process):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def reach(self, chosen, jobs):
        """The seconds that each suite takes, and the mutants that it reaches."""
        self.program = self.bundle()
        result = {}

        def measure(suite):
            file = os.path.join(self.folder, f".build/reached-{suite}")
            if os.path.exists(file):
                os.remove(file)
            outcome, message, taken = self.run([suite], -1, 1200, file)
            if outcome != "survived":
                sys.exit(f"{self.tests}.{suite} {outcome} without any mutant: {message}")
            reached = open(file, "rb").read() if os.path.exists(file) else b""
            return suite, taken, {mutant.number for mutant in chosen if mutant.number < len(reached) and reached[mutant.number]}

        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for suite, taken, reached in pool.map(measure, self.suites()):
                result[suite] = (taken, reached)
        return result

    def try_out(self, mutant, reach):
        """Tries a mutant with the suites that reach it, the quick ones first."""
        suites = sorted((taken, name) for name, (taken, reached) in reach.items() if mutant.number in reached)
        if not suites:
            return "survived", "no test reaches it", 0
        quick = [name for taken, name in suites if taken < 2]
        slow = [name for taken, name in suites if taken >= 2]
        total = 0
        for group in (quick, slow):
            if not group:
                continue
            limit = 15 + 4 * sum(taken for taken, name in suites if name in group)
            outcome, message, taken = self.run(group, mutant.number, limit)
            total += taken
            if outcome != "survived":
                return outcome, message, total
        return "survived", f"{len(suites)} suites reach it", total


def equivalents():
    """The mutants that nobody can notice, by key, with the reasons."""
    known = {}
    if os.path.exists(EQUIVALENT):
        for line in open(EQUIVALENT):
            if line.strip() and not line.startswith("#"):
                key, reason = line.split(maxsplit=1)
                known[key] = reason.strip()
    return known


def choose(area, sources, seed, count, only):
    """Some mutants of an area, spread over its files; what was chosen for fewer is among what is chosen for more."""
    found = []
    for path, text in sources.items():
        for mutant in mutants.mutants_of(area, path, text):
            mutant.lines = text.count("\n", mutant.edits[0][0], mutant.edits[-1][0])
            found.append(mutant)
    if only:
        return [mutant for mutant in found if mutant.key in only], len(found)
    # By a hash and not by place: an edit of one file leaves the choice in the others as it is.
    found.sort(key=lambda mutant: hashlib.sha256(f"{seed}|{mutant.key}".encode()).hexdigest())
    return found[:count], len(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--area", action="append", help="a target with tests; may be given more than once")
    parser.add_argument("--count", type=int, default=150, help="how many mutants of each area")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="how many mutants are tried at a time")
    parser.add_argument("--goal", type=float, default=90, help="how many percent must be killed")
    parser.add_argument("--key", action="append", help="tries this mutant only, even if it was tried before")
    parser.add_argument("--work", default=os.path.join(ROOT, ".build/mutation"), help="the folder of the copies")
    parser.add_argument("--list", action="store_true", help="lists the mutants and stops")
    options = parser.parse_args()
    known = equivalents()
    worst = 100.0
    for area in options.area or AREAS:
        worst = min(worst, run_area(area, options, known))
    sys.exit(0 if worst >= options.goal or options.key or options.list else 1)


def run_area(area, options, known):
    tree = Tree(area, os.path.join(options.work, area), lambda text: print(text, flush=True))
    tree.copy()
    # Some will not compile, so a few more are chosen.
    chosen, available = choose(area, tree.sources(), options.seed, options.count + options.count // 3, options.key)
    if options.list:
        for mutant in chosen:
            print(mutant.describe())
        return 100
    digest = tree.digest()
    record_path = os.path.join(options.work, f"{area}.jsonl")
    record = {}
    if os.path.exists(record_path) and not options.key:
        for line in open(record_path):
            entry = json.loads(line)
            if entry["digest"] == digest:
                record[entry["key"]] = entry
    print(f"{area}: {len(chosen)} mutants of {available}, {len(record)} tried before", flush=True)
    chosen = tree.build(chosen)[:options.count]
    pending = [mutant for mutant in chosen if mutant.key not in record and mutant.key not in known]
    if pending:
        reach = tree.reach(chosen, options.jobs)
        seconds = sum(taken for taken, _ in reach.values())
        print(f"{area}: {len(chosen)} compiled; {len(reach)} suites take {seconds:.0f} s", flush=True)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool, open(record_path, "a") as file:
            tries = {pool.submit(tree.try_out, mutant, reach): mutant for mutant in pending}
            for done in concurrent.futures.as_completed(tries):
                mutant, (outcome, message, taken) = tries[done], done.result()
                entry = {"digest": digest, "key": mutant.key, "outcome": outcome, "message": message, "seconds": taken}
                record[mutant.key] = entry
                file.write(json.dumps(entry) + "\n")
                file.flush()
                if outcome == "survived" or options.key:
                    print(f"{outcome}: {mutant.describe()} ({message})", flush=True)
    return report(area, chosen, record, known)


def report(area, chosen, record, known):
    outcomes = {}
    for mutant in chosen:
        outcome = "equivalent" if mutant.key in known else record[mutant.key]["outcome"]
        outcomes.setdefault(outcome, []).append(mutant)
    count = {name: len(found) for name, found in outcomes.items()}
    killed = sum(count.get(name, 0) for name in ("failed", "crashed", "timed out"))
    survived = count.get("survived", 0)
    percent = 100 * killed / max(1, killed + survived)
    print(f"\n{area}: {len(chosen)} tried, {killed} killed ({count.get('failed', 0)} by a test that failed, "
          f"{count.get('crashed', 0)} by a crash, {count.get('timed out', 0)} by the limit), "
          f"{count.get('equivalent', 0)} equivalent, {survived} survived: {percent:.1f} % killed")
    for mutant in outcomes.get("survived", []):
        print("  " + mutant.describe() + f" ({record[mutant.key]['message']})")
    print(flush=True)
    return percent


if __name__ == "__main__":
    main()
