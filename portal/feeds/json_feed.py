"""JSON Feed, version 1.1."""

import json
from typing import Any

from portal.feeds.entry import Entry, Feed

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """The whole document; every text is plain text (`content_text`)."""
    body: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.here}.json",
        "description": feed.subtitle,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    if feed.is_finished:
        body["expired"] = True
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": (entry.published or entry.updated).isoformat(),
        "date_modified": entry.updated.isoformat(),
    }
    return item | ({"tags": list(entry.tags)} if entry.tags else {})
