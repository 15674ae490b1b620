"""The field lists of the GeoReport v2 specification, and what is wrong with a value by them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def is_plain(value: Any) -> bool:
    return is_text(value) and len(value) <= 4000


def is_moment(value: Any) -> bool:
    return is_text(value) and bool(MOMENT.fullmatch(value))


def one_of(*options: Any) -> Callable[[Any], bool]:
    return lambda value: any(value is option or (isinstance(value, str) and value == option) for option in options)


def within(most: float) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, float) and -most <= value <= most


@dataclass(frozen=True)
class Field:
    """A field of the specification: what it must be, and whether it may be empty."""

    name: str
    fits: Callable[[Any], bool]
    is_required: bool = False


# GeoReport v2, "GET Service Requests" and "GET Service Request": names and order. Required: what the specification's
# own schema requires (open311/schema-validation). Dates are "a common subset of ISO 8601", the zone must be included.
REQUEST = (
    Field("service_request_id", is_text, is_required=True),
    Field("status", one_of("open", "closed"), is_required=True),
    Field("status_notes", is_text),
    Field("service_name", is_text),
    Field("service_code", is_text, is_required=True),
    Field("description", is_plain),
    Field("agency_responsible", is_text),
    Field("service_notice", is_text),
    Field("requested_datetime", is_moment, is_required=True),
    Field("updated_datetime", is_moment),
    Field("expected_datetime", is_moment),
    Field("address", is_text),
    Field("address_id", is_text),
    Field("zipcode", is_text),
    Field("lat", within(90)),
    Field("long", within(180)),
    Field("media_url", is_text),
)
# "GET Service List"
SERVICE = (
    Field("service_code", is_text, is_required=True),
    Field("service_name", is_text, is_required=True),
    Field("description", is_text),
    Field("metadata", one_of(True, False), is_required=True),
    Field("type", one_of("realtime", "batch", "blackbox"), is_required=True),
    Field("keywords", is_text),
    Field("group", is_text),
)
# "GET Service Definition"; the services have no metadata, so no attribute
DEFINITION = (
    Field("service_code", is_text, is_required=True),
    Field("attributes", lambda value: value == [], is_required=True),
)
# "Service Discovery": all fields are required
ENDPOINT = (
    Field("specification", one_of("http://wiki.open311.org/GeoReport_v2"), is_required=True),
    Field("url", is_text, is_required=True),
    Field("changeset", is_text, is_required=True),
    Field("type", one_of("production", "test"), is_required=True),
    Field("formats", lambda value: value == ["text/xml", "application/json"], is_required=True),
)
DISCOVERY = (
    Field("changeset", is_text, is_required=True),
    Field("contact", is_text, is_required=True),
    Field("key_service", is_text, is_required=True),
    Field("endpoints", lambda value: isinstance(value, list) and len(value) == 1, is_required=True),
)


def faults(value: dict[str, Any], fields: tuple[Field, ...]) -> list[str]:
    """What is not as the specification wants it: names and order, what is missing, what is of another type."""
    found = [] if list(value) == [field.name for field in fields] else [f"names: {list(value)}"]
    for field in fields:
        held = value.get(field.name)
        if held is None and field.is_required:
            found.append(f"{field.name} is missing")
        elif held is not None and not field.fits(held):
            found.append(f"{field.name}: {held!r}")
    return found
