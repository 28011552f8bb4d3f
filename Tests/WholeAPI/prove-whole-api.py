#!/usr/bin/env python3
"""Calls every operation of a document through the code that is generated of it.

usage: prove-whole-api.py BINDGEN BUILD-FOLDER DOCUMENT [--api-version VERSION]

Code is generated and compiled together with a call of every method. Each is sent to a server on loopback four times: with
everything, with what is required, with nulls wherever they are allowed, and with members and listed values that the
document does not know. The server checks with openapi-core that a request is valid and is one of the operation that was
meant, and answers with a body made of the schema. What is decoded and encoded again must be what was sent; so must the
bodies of requests. Exits with 1 if anything is not, unless EXCEPTIONS explains it. BUILD-FOLDER is where `swift build` put
the modules, such as .build/debug.
"""
import base64
import collections
import copy
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest
from openapi_core.exceptions import OpenAPIError
from openapi_core.templating.paths.finders import APICallPathFinder
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(os.path.dirname(HERE), "GeneratedCode"))

# pylint: disable=wrong-import-position
from contradictions import put_right, resolved
from generated import client_name, group_property, methods
from sampling import Sampler
from swift_source import compiler_flags

VARIANTS = ("all", "required", "nulls", "unknown")

# Problems that are none of the generated code, by rule.
EXCEPTIONS = {
    "the document says oneOf for variants that nothing tells apart": re.compile(r"is valid under each of"),
    "the variants do not allow what the mapping tells them apart by": re.compile(r"reference '.*' could not be resolved"),
    "URLSession sends no body with GET": re.compile(r"URLSession sends no body with GET"),
}


class Case:
    """A method in a variant: what is sent and what comes back."""

    def __init__(self, method, operation, variant, document):
        self.method, self.operation, self.variant = method, operation, variant
        self.name = f"{operation['operationId']}/{method.name}/{variant}"
        self.body, self.form = None, None
        if method.body and method.body[0] in ("body", "form"):
            content = content_of(operation["requestBody"], document)
            # A range such as `*/*` is none that can be sent.
            schema = content.get(method.body[1], next(iter(content.values()))).get("schema", {})
            value = Sampler(document, variant, "request").value(schema)
            self.body, self.form = (value, None) if method.body[0] == "body" else (None, value)
        self.status, self.type, self.answer = self.reply(document)
        self.problems, self.excepted = [], []

    def except_by_rule(self):
        """Takes away the problems that a rule explains; the rules that did."""
        for problem in list(self.problems):
            for rule, pattern in EXCEPTIONS.items():
                if pattern.search(problem):
                    self.problems.remove(problem)
                    self.excepted.append(rule)
                    break
        return self.excepted

    def reply(self, document):
        """The status, media type and body of the answer that the method asks for."""
        good = {status: r for status, r in self.operation["responses"].items() if status.startswith("2")}
        for status, response in sorted((good or self.operation["responses"]).items()):
            content = content_of(response, document)
            status = status.upper().replace("DEFAULT", "200").replace("X", "0")
            if status.startswith("2") and self.method.accept in content:
                schema = content[self.method.accept].get("schema", {})
                if "json" in self.method.accept:
                    return int(status), self.method.accept, Sampler(document, self.variant, "answer").value(schema)
                return int(status), self.method.accept, None
        status = min((s for s in self.operation["responses"] if s.startswith("2")), default="200")
        return int(status.replace("X", "0")), None, None

    def arguments(self, parameters, document):
        sampler = Sampler(document, "all", "parameter")
        for label, kind, may_be_left_out in self.method.arguments:
            if may_be_left_out and self.variant != "all" and label != "body":
                continue
            if label == "body":
                yield f"body: {self.body_argument(kind)}"
                continue
            parameter = parameters[self.method.places[label]]
            yield f"{label}: driver.value({literal(json.dumps(sampler.value(parameter['schema'])))})"

    def body_argument(self, kind):
        if kind.startswith("[UInt8]"):
            return 'Array("bytes".utf8)'
        if kind.startswith("MultipartForm"):
            return "driver.form()"
        if self.method.body[0] == "text":
            return '"text"'
        if self.method.body[0] == "form":
            return f"driver.value({literal(json.dumps(self.form))})"
        return f"driver.value({literal(json.dumps(self.body))})"


def literal(text):
    return '#"""\n' + text + '\n"""#'


def content_of(node, document):
    return resolved(node, document).get("content", {})


def operations_of(document):
    """The operations by method and path, with all their parameters by place and name."""
    found = {}
    for path, item in document["paths"].items():
        for method, operation in resolved(item, document).items():
            if method not in ("get", "put", "post", "delete", "patch", "head", "options", "trace"):
                continue
            operation.setdefault("operationId", f"{method}{path}")
            parameters = {}
            for entry in item.get("parameters", []) + operation.get("parameters", []):
                parameter = resolved(entry, document)
                if "content" in parameter:
                    parameter = {**parameter, "schema": next(iter(parameter["content"].values())).get("schema", {})}
                parameters[(parameter["in"], parameter["name"])] = parameter
            found[(method, path)] = (operation, parameters)
    return found


class Validator:
    """openapi-core on a document, whose own mistakes are not of interest."""

    def __init__(self, document):
        document = copy.deepcopy(document)
        document["servers"] = [{"url": "/"}]
        for operation, _ in operations_of(document).values():
            # Who calls, and where, is the business of other tests.
            operation["security"] = []
            operation.pop("servers", None)
        document.pop("security", None)
        put_right(document)
        deserializers = {}
        for operation, _ in operations_of(document).values():
            for name in content_of(operation.get("requestBody", {}), document):
                if "json" in name:
                    deserializers[name] = json.loads
        config = Config(spec_validator_cls=None, extra_media_type_deserializers=deserializers)
        # To openapi-core, `/things/1:close` is a thing of the name `1:close`; among its like it is what it is.
        paths = [{}, {}]
        for path, item in document["paths"].items():
            paths["}:" in path][path] = item
        self.apis = [OpenAPI.from_dict({**document, "paths": part}, config=config) for part in paths]

    def problem(self, handler, body, case):
        builder = EnvironBuilder(
            path=handler.path, method=handler.command, headers=list(handler.headers.items()), data=body or None
        )
        request = WerkzeugOpenAPIRequest(Request(builder.get_environ()))
        api = self.apis["}:" in case.method.path]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = APICallPathFinder(api.spec).find(request.method, request.host_url + request.path)
            if found.operation["operationId"] != case.operation["operationId"]:
                return f"is a request of {found.operation['operationId']}"
            try:
                api.validate_request(request)
            except OpenAPIError as error:
                return self.explained(error)
        return None

    @staticmethod
    def explained(error):
        """An error with its causes, in short."""
        text = f"{type(error).__name__}: {error!s:.200}"
        while error := error.__cause__:
            details = [detail.message for detail in list(getattr(error, "schema_errors", []))[:2]]
            text = f"{type(error).__name__}: {details or str(error)!s:.1000}"
        return text


class Server(ThreadingHTTPServer):
    daemon_threads = True
    cases, validator, seen = {}, None, set()
    lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body in one packet: in two, the second waits for the client to acknowledge the first.
    wbufsize = 65536

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        case = self.server.cases[self.headers["X-Case"]]
        with self.server.lock:
            self.server.seen.add(case.name)
            self.check(case, body)
        data = b""
        if case.answer is not None:
            data = json.dumps(case.answer, ensure_ascii=False).encode()
        elif case.type:
            data = gzip.compress(b"a\nb\n") if "gzip" in case.type else b"text"
        self.send_response(case.status)
        if case.type:
            self.send_header("Content-Type", case.type)
        if case.status != 204:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if case.status != 204 and self.command != "HEAD":
            self.wfile.write(data)

    def check(self, case, body):
        # The parts of a form are what the caller makes of them.
        if case.variant in ("all", "required") and (case.method.body or [""])[0] != "multipart":
            try:
                problem = self.server.validator.problem(self, body, case)
            except Exception as error:  # pylint: disable=broad-except
                problem = f"the validator failed: {error!r:.200}"
            if problem:
                case.problems.append(f"request: {problem}")
        if case.body is not None and json.loads(body or "null") != case.body:
            case.problems.append(f"request: {json.loads(body or 'null')} was sent for {case.body}")

    do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = answer

    def log_message(self, *_):
        pass


def compile_driver(folder, output, build, cases, operations, document):
    client = client_name(output)
    properties = {}
    functions = []
    for number, case in enumerate(cases):
        method = case.method
        _, parameters = operations[(method.http, method.path)]
        if method.group and method.group not in properties:
            properties[method.group] = group_property(output, client, method.group)
        owner = "driver.client" + (f".{properties[method.group]}" if method.group else "")
        arguments = ", ".join(case.arguments(parameters, document))
        functions.append(
            # The call on a line of its own: beside overloads, the compiler takes gigabytes to find out the types.
            f"func case{number}(_ driver: Driver) async throws {{\n"
            f"let call = try {owner}.{method.name}({arguments})\n"
            f"await driver.exercise({json.dumps(case.name)}, call)\n}}\n"
        )
    with open(os.path.join(HERE, "Driver.swift"), encoding="utf-8") as file:
        support = file.read().replace("CLIENT", client)
    sources = {"Driver.swift": support}
    starts = range(0, len(functions), 100)
    for start in starts:
        part = functions[start:start + 100]
        indices = range(start, start + len(part))
        names = ", ".join(f"({json.dumps(cases[index].name)}, case{index})" for index in indices)
        sources[f"Calls{start}.swift"] = (
            f"import BindingsRuntime\n{''.join(part)}let calls{start}: [(String, Exercise)] = [{names}]\n"
        )
    calls = "".join(f"for (name, call) in calls{start} {{ await driver.make(name, call) }}\n" for start in starts)
    sources["main.swift"] = "let driver = try Driver()\n" + calls
    for name, text in sources.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    objects = []
    for module in ("BindingsRuntime", "BindingsJSON", "BindingsSyntax"):
        for root, _, names in os.walk(os.path.join(build, module + ".build")):
            objects += [os.path.join(root, name) for name in names if name.endswith(".o")]
    generated = [os.path.join(r, n) for r, _, names in os.walk(output) for n in names if n.endswith(".swift")]
    command = ["swiftc", "-module-name", "WholeAPI", "-lz"] + compiler_flags(build)
    program = os.path.join(folder, "exercise")
    sources = [os.path.join(folder, name) for name in sources]
    if subprocess.run(command + generated + sources + objects + ["-o", program]).returncode:
        raise SystemExit("the calls do not compile")
    return program


def run(program, server, cases):
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.server_address[1]}"
    lines = subprocess.run([program, url], capture_output=True, text=True, check=True).stdout.splitlines()
    server.shutdown()
    by_name = {case.name: case for case in cases}
    for line in lines:
        name, kind, *rest = line.split(" ")
        case = by_name.pop(name)
        text = base64.b64decode(rest[0] if rest else "").decode()
        if kind == "ERROR":
            case.problems.append(f"answer: {text}")
        elif kind == "JSON" and case.answer is not None and json.loads(text) != case.answer:
            case.problems.append(f"answer: {json.loads(text)} for {case.answer}")
        elif kind == "TEXT" and text != ("a\nb" if "gzip" in (case.type or "") else "text"):
            case.problems.append(f"answer: lines {text!r}")
    for case in by_name.values():
        case.problems.append("did not end")


def main():
    bindgen, build, path, *rest = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    operations = operations_of(document)
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "generated")
        subprocess.run(
            [bindgen, "generate", "--spec", path, "--output", output] + rest, check=True, stderr=subprocess.DEVNULL
        )
        cases = []
        for method in methods(output):
            operation, _ = operations[(method.http, method.path)]
            cases += [Case(method, operation, variant, document) for variant in VARIANTS]
        program = compile_driver(folder, output, os.path.abspath(build), cases, operations, document)
        server = Server(("127.0.0.1", 0), Handler)
        server.cases = {case.name: case for case in cases}
        server.validator = Validator(document)
        run(program, server, cases)
    called = {case.operation["operationId"] for case in cases}
    excepted = collections.Counter(rule for case in cases for rule in case.except_by_rule())
    for rule, count in excepted.items():
        print(f"{count} excepted: {rule}")
    failed = [case for case in cases if case.problems]
    for case in failed:
        print(f"{case.name}: {'; '.join(case.problems)[:600]}")
    print(f"{len(called)} operations, {len(cases)} calls, {len(server.seen)} received, {len(failed)} wrong")
    silent = [case for case in cases if case.name not in server.seen and not case.excepted]
    raise SystemExit(1 if failed or silent else 0)


if __name__ == "__main__":
    main()
