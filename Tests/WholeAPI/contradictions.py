"""What documents say against OpenAPI or against themselves, put right by rule for a validator that follows the text."""
import re


def put_right(document):
    """Applies all rules to a document."""
    separate_base_classes(document)
    read_only_only_as_property(document)
    for schema in schemas_of(document):
        for rule in (sent_discriminators, names_in_mappings, strings_called_objects, empty_lists, foreign_patterns, bytes_as_text):
            rule(schema, document)


def schemas_of(node, found=None):
    """All objects that may be schemas, outermost first."""
    found = [] if found is None else found
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        if isinstance(value, dict):
            found.append(value)
        schemas_of(value, found)
    return found


def variants_of(schema):
    """`oneOf` and `anyOf`, unless these are the names of something else."""
    lists = [schema.get(name) for name in ("oneOf", "anyOf")]
    return [entry for entries in lists if isinstance(entries, list) for entry in entries if isinstance(entry, dict)]


def resolved(node, document):
    """What a reference, or the name of a schema in a mapping, stands for."""
    while isinstance(node, dict) and "$ref" in node:
        reference = node["$ref"]
        target = document
        for part in (reference if reference.startswith("#/") else f"#/components/schemas/{reference}")[2:].split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def separate_base_classes(document):
    """Lets schemas inherit from what a base class says itself, not from its choice among its heirs.

    A schema that is one of its heirs, each of which is all of the schema, has no end for a validator; what is meant is
    that each heir has the members of the base class.
    """
    schemas = document.get("components", {}).get("schemas", {})
    schemas = {name: schema for name, schema in schemas.items() if isinstance(schema, dict)}
    for name, schema in schemas.items():
        heirs = [entry.get("$ref", "") for entry in variants_of(schema)]
        heirs += schema.get("discriminator", {}).get("mapping", {}).values()
        alone = {k: v for k, v in schema.items() if k not in ("oneOf", "anyOf", "discriminator")}
        for heir in sorted(set(heirs)):
            for part in schemas.get(heir.rsplit("/", 1)[-1], {}).get("allOf", []):
                if part.get("$ref") == f"#/components/schemas/{name}":
                    part["$ref"] += "WithoutHeirs"
                    document["components"]["schemas"][name + "WithoutHeirs"] = alone


def read_only_only_as_property(document):
    """`readOnly` is about the properties of a schema (OpenAPI 3.0.1, Schema Object), not about parameters and bodies."""
    inside = schemas_of(document)
    named = [schema["properties"] for schema in inside if isinstance(schema.get("properties"), dict)]
    properties = {id(value) for properties in named for value in properties.values()}
    for schema in inside:
        if schema.get("readOnly") is True and id(schema) not in properties:
            del schema["readOnly"]


def sent_discriminators(schema, document):
    """A property that tells variants apart has to be sent, `readOnly` or not."""
    discriminator = schema.get("discriminator")
    if not isinstance(discriminator, dict):
        return
    heirs = [{"$ref": reference} for reference in discriminator.get("mapping", {}).values()]
    for part in [schema] + variants_of(schema) + heirs:
        for owner in [resolved(part, document)] + [resolved(p, document) for p in resolved(part, document).get("allOf", [])]:
            owner.get("properties", {}).get(discriminator.get("propertyName"), {}).pop("readOnly", None)


def names_in_mappings(schema, _):
    """A mapping may name schemas of the document instead of referring to them."""
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping", {}) if isinstance(discriminator, dict) else {}
    for value, name in mapping.items():
        if re.fullmatch(r"[\w.-]+", name):
            mapping[value] = f"#/components/schemas/{name}"


def strings_called_objects(schema, document):
    """Listed strings have no type `object`."""
    branches = [resolved(branch, document) for branch in variants_of(schema)]
    listed = [value for branch in branches or [schema] for value in branch.get("enum", [None])]
    if schema.get("type") == "object" and listed and all(isinstance(value, str) for value in listed):
        del schema["type"]


def empty_lists(schema, _):
    """A list without values is none; taken by its word it allows nothing at all."""
    if schema.get("enum") == []:
        del schema["enum"]


def foreign_patterns(schema, _):
    """Patterns that Python's regular expressions do not know are left to the generated code."""
    if isinstance(schema.get("pattern"), str):
        try:
            re.compile(schema["pattern"])
        except re.error:
            del schema["pattern"]


def bytes_as_text(schema, _):
    """A body that is an image or an archive is what it is, whatever text a schema makes of it."""
    content = schema.get("content")
    for name, media in content.items() if isinstance(content, dict) else ():
        if re.match(r"(image|audio|video|application/(octet-stream|zip|gzip))", name) and isinstance(media, dict):
            media.pop("schema", None)
