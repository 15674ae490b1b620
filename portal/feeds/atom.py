"""Atom (RFC 4287)."""

import io
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import escape

from portal.feeds.entry import Feed


class _Atom(Atom1Feed):
    """The library's feed, dated by its data and never by the clock."""

    def latest_post_date(self) -> Any:
        return self.feed["updated"]


def atom(feed: Feed) -> bytes:
    """The whole document. Titles are text; summaries are text, escaped once more as the form wants it."""
    made = _Atom(
        title=feed.title,
        link=feed.page,
        description=feed.subtitle,
        language=feed.language,
        author_name=feed.author,
        feed_url=f"{feed.here}.xml",
        feed_guid=feed.id,
        feed_copyright=feed.rights,
        updated=feed.updated,
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.address,
            description=str(escape(entry.summary)),
            unique_id=entry.id,
            pubdate=entry.published or entry.updated,
            updateddate=entry.updated,
            categories=entry.tags,
        )
    written = io.BytesIO()
    made.write(written, "utf-8")
    return written.getvalue() + b"\n"
