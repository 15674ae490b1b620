"""Open311 GeoReport v2 as static files: what a client may ask with GET, without query parameters.

`services`, `services/<code>`, `requests` (the specification's default: the last 90 days, at most the newest 1,000),
`requests/<id>` for each published report, and `discovery`; each as XML and JSON, in the reports' language. Where a
service or a request was published that is no more, stands its heir's or an error of the specification's form.
Specification: wiki.open311.org/GeoReport_v2 and /Service_Discovery.
"""

from collections.abc import Callable, Sequence

from portal import addresses as a
from portal.open311.discovery import discovery
from portal.open311.formats import as_json, as_xml
from portal.open311.former import former_requests, former_services
from portal.open311.requests import Requests
from portal.open311.services import definition, services
from portal.pages.base import Edition

Write = Callable[[str, bytes], None]


def write(editions: Sequence[Edition], write_file: Write) -> None:
    """Write every file below `open311/v2/`; they exist once, for all editions."""
    edition = editions[0]

    def both(name: str, value: object, *tags: str) -> None:
        write_file(a.open311(f"{name}.json"), as_json(value))
        write_file(a.open311(f"{name}.xml"), as_xml(value, *tags))

    both("discovery", discovery(edition), "discovery")
    offered = services(edition)
    both("services", offered, "services", "service")
    for service in offered:
        both(f"services/{service['service_code']}", definition(service["service_code"]), "service_definition")
    for name, value, tags in former_services(edition, edition.archive.categories):
        both(name, value, *tags)
    requests = Requests(edition)
    both("requests", [requests.of(row) for row in requests.newest()], "service_requests", "request")
    if edition.settings.open311_files:
        for row in requests.published():
            request = requests.of(row)
            both(f"requests/{request['service_request_id']}", [request], "service_requests", "request")
        for name, value, tags in former_requests(edition, requests.index.row_of):
            both(name, value, *tags)
