"""Tables in other formats."""

import gzip
import json

import pandas as pd


def rewritten(project, name, suffix):
    """The same table in another format; its manifest is signed."""
    source = project.register / f"{name}.csv"
    frame = pd.read_csv(source, dtype=str, keep_default_na=False)
    source.unlink()
    target = project.register / f"{name}{suffix}"
    if suffix == ".jsonl":
        lines = [json.dumps(row, ensure_ascii=False) for row in frame.to_dict("records")]
        target.write_text("\n".join(lines) + "\n", "utf-8")
    elif suffix == ".parquet":
        frame.to_parquet(target)
    else:
        target.write_bytes(gzip.compress(frame.to_csv(index=False, lineterminator="\n").encode(), mtime=0))
    project.sign({target.name: len(frame)})
