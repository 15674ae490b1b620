"""The kinds of pages, and where one of each is."""

from pathlib import Path

KINDS = {
    "home": "",
    "reports": "phan-anh/",
    "report": "phan-anh/*/",
    "lists": "danh-sach/",
    "list": "danh-sach/thang/2019-07/",
    "folder": "so-lieu/overdue/agency/",
    "overdue": "qua-han/",
    "agencies": "co-quan/",
    "agency": "co-quan/*/",
    "categories": "linh-vuc/",
    "category": "linh-vuc/*/",
    "areas": "dia-ban/",
    "area": "dia-ban/*/",
    "map": "ban-do/",
    "lookup": "tra-cuu/?ma=1111",
    "statistics": "so-lieu/",
    "statistic": "so-lieu/overdue/",
    "figure": "so-lieu/on_time_of_due/agency/*/",
    "embed": "nhung/overdue/",
    "issue embed": "nhung/ky/*/*/",
    "directives": "chi-dao/",
    "score": "so-lieu/diem-co-quan/",
    "promises": "so-lieu/loi-hua/",
    "method": "phuong-phap/",
    "about": "gioi-thieu/",
    "privacy": "rieng-tu/",
    "data": "du-lieu/",
    "issues": "ky/",
    "issue": "ky/*/",
    "quarters": "quy/",
    "quarter": "quy/*/",
    "revisions": "dinh-chinh/theo-ky/",
    "corrections": "dinh-chinh/",
    "calendar": "lich/",
    "feeds": "feeds/",
    "glossary": "thuat-ngu/",
    "accessibility": "tiep-can/",
    "verification": "kiem-chung/",
}
OF_SCOPES = {"folder", "figure"}
"""Kinds that only a site with the pages of all scopes' figures has: they are looked at on the golden site."""
EDITIONS = {"vi": "", "en": "en/"}


def sample(site: Path, kind: str, code: str, *, smallest: bool = False) -> str:
    """An address of the kind: of those that its pattern finds that of the largest page, or of the smallest."""
    pattern = EDITIONS[code] + KINDS[kind]
    if "*" not in pattern:
        return pattern
    sized = sorted(site.glob(pattern + "index.html"), key=lambda path: (path.stat().st_size, path))
    found = sized[0 if smallest else -1]
    return found.parent.relative_to(site).as_posix() + "/"
