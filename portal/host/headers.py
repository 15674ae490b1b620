"""The policies as headers of the server: what a page's own `<meta>` can't say, and what it says once more.

A page of ours may be shown in nobody's frame, but for the charts that are made to be embedded.
"""

from portal import addresses as a
from portal.host.frame import POLICY

HEADERS = "_headers"
EMBEDDED = rf"^/(.*/)?{a.EMBEDS}"
"""Paths of what may be embedded, in whatever folder the site or an edition lies."""
OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
NOBODY, ANYBODY = "'none'", "*"
FOREVER = "public, max-age=31536000, immutable"
"""For files with their hash in their name."""
ASK_AGAIN = "no-cache"
"""For everything else: a page that was kept would ask for files that are there no more."""


def framed_by(frame_ancestors: str, policy: str = POLICY) -> str:
    """The whole policy, with who may frame the page."""
    return f"{policy}; frame-ancestors {frame_ancestors}"


def headers_file(prefixes: list[str], policy: str = POLICY) -> bytes:
    """`_headers`, as Cloudflare Pages reads it. `prefixes`: the editions' folders; `policy`: that of every page.

    There the headers of all rules that fit a path are joined, and two policies both hold: so the rule of the embeds
    takes the common one back before it sets its own.
    """
    lines = ["/*", f"  Content-Security-Policy: {framed_by(NOBODY, policy)}"]
    lines += [f"  {name}: {value}" for name, value in OTHERS.items()]
    lines += ["/assets/*", f"  Cache-Control: {FOREVER}"]
    for prefix in prefixes:
        lines += [
            f"/{prefix}{a.EMBEDS}*",
            "  ! Content-Security-Policy",
            f"  Content-Security-Policy: {framed_by(ANYBODY, policy)}",
        ]
    return ("\n".join(lines) + "\n").encode()


def nginx() -> str:
    """What nginx takes: the maps in `http`, the rest in `server`; an `add_header` in a `location` would undo it."""
    others = "".join(f'add_header {name} "{value}" always;\n' for name, value in OTHERS.items())
    return (
        f'map $uri $mb_frames {{\n    default "{NOBODY}";\n    "~{EMBEDDED}" "{ANYBODY}";\n}}\n'
        f'map $uri $mb_cache {{\n    default "{ASK_AGAIN}";\n    "~/assets/" "{FOREVER}";\n}}\n\n'
        f'add_header Content-Security-Policy "{framed_by("$mb_frames")}" always;\n'
        f"{others}"
        'add_header Cache-Control "$mb_cache";\n'
        "error_page 404 /404.html;\n"
    )


def caddy() -> str:
    """What a site's block in a Caddyfile takes."""
    others = "".join(f'\t{name} "{value}"\n' for name, value in OTHERS.items())
    return (
        f"@embedded path_regexp {EMBEDDED}\n@framed not path_regexp {EMBEDDED}\n@assets path */assets/*\n"
        "@pages not path */assets/*\n\n"
        f'header @framed Content-Security-Policy "{framed_by(NOBODY)}"\n'
        f'header @embedded Content-Security-Policy "{framed_by(ANYBODY)}"\n'
        f'header @assets Cache-Control "{FOREVER}"\n'
        f'header @pages Cache-Control "{ASK_AGAIN}"\n'
        f"header {{\n{others}}}\n"
        "handle_errors {\n\trewrite * /404.html\n\tfile_server\n}\n"
    )
