"""What machines read says what the files are."""

import hashlib
import json
import subprocess

import pytest
from frictionless import Package, system
from jsonschema import Draft202012Validator, FormatChecker

from portal.published.tables import tables

ROWS = ("report", "figure", "event", "statistic", "agency", "category", "area")


@pytest.mark.parametrize("size", ["small", pytest.param("whole", marks=pytest.mark.prove)])
def test_frictionless_finds_the_data_package_valid(request, size):
    """The real library reads every CSV file by its schema: types, constraints, keys, links, hashes, sizes."""
    whole = request.getfixturevalue(size)
    with system.use_context(trusted=True):
        package = Package(str(whole.folder / "datapackage.json"))
        report = package.validate()
    assert report.flatten(["type", "note", "fieldName", "rowNumber"])[:5] == []
    assert report.valid
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        file.table: file.rows for file in whole.listed if file.format == "csv" and file.table in package.resource_names
    }


def test_frictionless_would_find_a_changed_byte(small, tmp_path):
    """A file that is not the one described is found by its hash, and a row that breaks a rule by its rule."""
    for path in small.folder.glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    file = tmp_path / "reports.csv"
    file.write_bytes(file.read_bytes().replace(b",handled,", b",mended,", 1))
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert {"constraint-error", "hash-count"} & {row[0] for row in report.flatten(["type"])}
    assert not report.valid


def test_every_field_is_described_in_both_languages(small):
    """Each field of the package, and nothing else, has a meaning in Vietnamese and in English."""
    for resource in json.loads(small.bytes("datapackage.json"))["resources"]:
        for field in resource["schema"]["fields"]:
            assert all(field["descriptions"][code].strip() for code in ("vi", "en")), field


@pytest.mark.parametrize("row", ROWS)
def test_every_row_keeps_its_schema(small, row):
    """Each object of the JSON and of the JSONL is valid by the JSON Schema that the file names."""
    table = next(table for table in tables(small.archive) if table.row == row)
    schema = json.loads(small.bytes(f"schema/{row}-{table.version}.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    body = json.loads(small.bytes(f"{table.name}.json"))
    assert body["schema"] == schema["$id"]
    lines = [json.loads(line) for line in small.bytes(f"{table.name}.jsonl").splitlines()]
    assert [error.message for one in (*body["rows"], *lines) for error in validator.iter_errors(one)] == []
    assert list(validator.iter_errors({**lines[0], "phone": "1"}))


VERSIONS = {
    "report-1": "id received_at status category agency area due_original due_current handled_at outcome"
    " promised_for channel lat lon first_answered_at verdict working_days_taken working_days_allowed"
    " days_late days_overdue page",
    "figure-2": "id statistic version title_vi title_en scope period first_day last_day unit value value_decimal"
    " numerator denominator pending reason beside beside_value as_of",
    "figure-1": "id statistic version title_vi title_en scope period first_day last_day unit value value_decimal"
    " numerator denominator pending reason as_of",
    "event-1": "report number at recorded_at kind value",
}


@pytest.mark.parametrize("name", VERSIONS)
def test_a_version_s_fields_never_change(small, name):
    """The fields of a schema that was published are these; other fields need a higher version."""
    assert list(json.loads(small.bytes(f"schema/{name}.json"))["properties"]) == VERSIONS[name].split()


def test_the_checksums_are_what_sha256sum_says(small):
    """`sha256sum --check --strict` passes in the folder, for every file but itself."""
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=small.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(": OK") == len(small.listed) - 1


def test_what_is_listed_is_what_was_written(small):
    """The list that the data page shows gives each file's true size, hash and place."""
    written = {path.relative_to(small.folder.parent).as_posix() for path in small.folder.parent.rglob("*.*")}
    assert {file.address for file in small.listed} == {*written, "du-lieu/SHA256SUMS"}
    for file in small.listed:
        content = (small.folder.parent / file.address).read_bytes()
        assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_the_catalogue_lists_every_file_of_every_table(small):
    """DCAT names each distribution once, with its media type, size and checksum."""
    body = json.loads(small.bytes("catalog.jsonld"))
    listed = {one["dcat:downloadURL"]["@id"]: one for each in body["dcat:dataset"] for one in each["dcat:distribution"]}
    names = {table.name for table in tables(small.archive)} | {"database"}
    files = [file for file in small.listed if file.table in names or file.table.startswith("figures/")]
    assert {file.table for file in files} >= {"figures/overdue", "figures/all"}
    site = small.archive.project.site_url
    assert set(listed) == {f"{site}{file.address}" for file in files} | {f"{site}du-lieu/site.zip"}
    for file in files:
        one = listed[f"{site}{file.address}"]
        assert one["dcat:byteSize"]["@value"] == str(file.size)
        assert one["spdx:checksum"]["spdx:checksumValue"]["@value"] == file.sha256
        assert one["dcat:mediaType"]["@id"].endswith(file.media_type)


RESOURCES = ("dct:language", "dct:format", "dct:license", "dct:publisher", "dct:temporal", "dct:conformsTo",
             "dcat:mediaType", "dcat:accessURL", "dcat:downloadURL", "dcat:landingPage", "foaf:homepage")  # fmt: skip
"""Terms whose range is a resource: DCAT 3, and the Dublin Core terms that it takes."""


def test_the_catalogue_names_resources_where_its_terms_ask_for_them(small):
    """A language, a format, a licence or an address is never bare text, every prefix is declared, and what has an id
    is said once."""
    body = json.loads(small.bytes("catalog.jsonld"))
    seen, ids = set(), []
    for node in nodes(body):
        ids += [node["@id"]] if len(node) > 1 and "@id" in node else []
        for key, value in node.items():
            assert key.startswith("@") or key.partition(":")[0] in body["@context"], key
            if key in RESOURCES:
                seen.add(key)
                values = value if isinstance(value, list) else [value]
                assert values and all(isinstance(one, dict) and ({"@id", "@type"} & set(one)) for one in values), key
    assert seen == set(RESOURCES)
    assert len(ids) == len(set(ids))


def nodes(value):
    """Every object of a JSON-LD body but its context."""
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    elif isinstance(value, dict):
        yield value
        for key, one in value.items():
            if key != "@context":
                yield from nodes(one)


def test_schema_org_names_what_search_engines_ask_for(small):
    """The Dataset has a name, a description of fitting length, a licence, a creator and its distributions."""
    body = json.loads(small.bytes("dataset.jsonld"))
    assert (body["@context"], body["@type"]) == ("https://schema.org/", "Dataset")
    assert 50 <= len(body["description"]) <= 5000
    assert body["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert body["temporalCoverage"].endswith("/2019-08-14")
    assert {one["encodingFormat"] for one in body["distribution"]} >= {"text/csv", "application/vnd.sqlite3"}


def test_the_dictionary_explains_every_allowed_value(small):
    """dictionary.csv has a row for each field and for each value that one allows."""
    listed = small.bytes("dictionary.csv").decode("utf-8-sig").splitlines()[1:]
    asked = sum(1 + len(field.choices) for table in tables(small.archive) for field in table.fields)
    assert len(listed) == asked


def test_licence_and_citation_speak_every_language(small):
    """The licence's text and the BibTeX are there in Vietnamese and English."""
    assert (
        "ghi nguồn" in small.bytes("LICENCE.txt").decode() and "name the source" in small.bytes("LICENCE.txt").decode()
    )
    bib = small.bytes("citation.bib").decode()
    assert bib.count("@misc{") == 2 and bib.count("{") == bib.count("}")
