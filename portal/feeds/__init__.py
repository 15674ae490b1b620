"""Feeds: what is new, for programs that look for it. Atom and JSON Feed, of the same entries.

Feeds of reports exist once, in the reports' language; those of issues and corrections in each edition's.
"""

from collections.abc import Callable, Sequence

from portal.feeds.atom import atom
from portal.feeds.figures import correction_feed, issue_feed
from portal.feeds.former import of_former_editions, with_former
from portal.feeds.json_feed import json_feed
from portal.feeds.reports import report_feeds
from portal.pages.base import Edition

Write = Callable[[str, bytes], None]


def write(editions: Sequence[Edition], write_file: Write) -> None:
    """Write every feed in both forms, below `feeds/` of its edition, those that were published before among them."""
    feeds = [*with_former(editions[0], report_feeds(editions[0])).values()]
    for edition in editions:
        feeds += [issue_feed(edition), correction_feed(edition)]
    for feed in [*feeds, *of_former_editions(editions)]:
        write_file(f"{feed.stem}.xml", atom(feed))
        write_file(f"{feed.stem}.json", json_feed(feed))
