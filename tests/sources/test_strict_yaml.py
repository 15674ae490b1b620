"""Strict YAML: what is written is what is read."""

import pytest

from portal.sources.strict_yaml import BadYaml, load


def problem(text, **options):
    with pytest.raises(BadYaml) as caught:
        load(text, "f.yml", **options)
    return caught.value.problem.kind.code, caught.value.problem.line


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("0707", "0707"),
        ("046075001234", "046075001234"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("2019-08-14", "2019-08-14"),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ('"12"', "12"),
        ("'true'", "true"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("Phú Nhuận", "Phú Nhuận"),
        ("Phu\u0301", "Phú"),
    ],
)
def test_a_plain_value_is_what_an_officer_would_say_it_is(written, read):
    """Only true, false, null, whole numbers and simple decimals are not text; nothing turns octal or sexagesimal."""
    value = load(f"key: {written}", "f.yml").value["key"]
    assert (value, type(value)) == (read, type(read))


def test_a_duplicate_key_is_refused_at_its_second_line():
    """The last of two equal keys does not silently win."""
    assert problem("a: 1\nb: 2\na: 3\n") == ("yaml_duplicate_key", 3)


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    """A text that would unfold to a billion values is refused before anything unfolds."""
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    assert problem(bomb) == ("yaml_not_allowed", 1)


@pytest.mark.parametrize("text", ["a: !!python/object:os.system x", "a: !own {b: 1}", "a: !!int '3'", "a: &x 1"])
def test_tags_and_anchors_are_refused(text):
    """No tag constructs anything, and no anchor is kept."""
    assert problem(text) == ("yaml_not_allowed", 1)


def test_a_merge_key_is_an_ordinary_key():
    """`<<` merges nothing."""
    assert load("<<: {a: 1}", "f.yml").value == {"<<": {"a": 1}}


@pytest.mark.parametrize("deep", ["[" * 5000, "- " * 5000, "{a: " * 100])
def test_nesting_is_capped_without_recursion(deep):
    """Thousands of levels give a problem, not a crash."""
    assert problem(deep)[0] in {"yaml_too_deep", "yaml_syntax"}


def test_size_is_capped():
    """A text beyond the cap is not parsed."""
    assert problem("a: " + "x" * 100, largest=50) == ("too_big", 1)


def test_lines_of_keys_and_items_are_known():
    """The line of each key and item is that of the file, also where the text begins further down."""
    loaded = load("a: 1\nb:\n  - c: 2\n    d: 3\n", "f.yml", first_line=2)
    assert [loaded.line(place) for place in [("a",), ("b", 0), ("b", 0, "d"), ("b", 0, "absent")]] == [2, 4, 5, 4]


def test_broken_yaml_names_its_line():
    """A fault is a problem at the line where a person would mend it: that of the bracket, not the one after it."""
    assert problem("a: 1\nb: [1, 2\nc: 3\n") == ("yaml_open_bracket", 2)


def test_a_second_document_is_refused():
    """Nothing hides behind `---`."""
    assert problem("a: 1\n---\na: 2\n") == ("yaml_syntax", 2)


def test_a_file_that_others_read_too_may_have_tags():
    """In mkdocs.yml tags and aliases of other readers are passed over."""
    text = "a: !ENV [X, y]\nb: &b {c: 1}\nd: *b\ne: !!python/name:x.y ''\n"
    assert load(text, "mkdocs.yml", is_foreign=True).value == {"a": ["X", "y"], "b": {"c": 1}, "d": None, "e": ""}
