"""What a feed holds, whatever its form."""

from dataclasses import dataclass
from datetime import datetime

from portal.settings import Project

MOST_ENTRIES = 50


@dataclass(frozen=True)
class Entry:
    """One entry. All texts are plain text; times have their zone; `id` never changes; `address` is a whole one."""

    id: str
    title: str
    address: str
    updated: datetime
    summary: str
    published: datetime | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Feed:
    """A feed. `stem` is its own address from the site's root without its form: `feeds/phan-anh`."""

    stem: str
    id: str
    title: str
    subtitle: str
    page: str
    """The whole address of the page that it follows."""
    here: str
    """Its own whole address without its form."""
    language: str
    author: str
    rights: str
    as_of: datetime
    """When there is no entry, the time at which there was none."""
    entries: tuple[Entry, ...]
    is_finished: bool = False
    """Whether nothing new will ever stand in it."""

    @property
    def updated(self) -> datetime:
        """When its last entry changed."""
        return max((entry.updated for entry in self.entries), default=self.as_of)


def tag(project: Project, path: str) -> str:
    """An id that holds for ever (RFC 4151), wherever the site moves: `tag:minh-bach.example,2026:phan-anh/12`."""
    return f"tag:{project.tag}:{path}"
