"""Malformed tables: by hand, and made from a good one by random accidents."""

import random
import unicodedata

HEAD = "id,at,words\n"
BY_HAND = [
    '1,2,"3\n',
    '1,2,3"\n',
    '1,"2,3\n4,5,6\n',
    '1,"2\n3,4,5\n6",7\n',
    '1,2,"a "b" c"\n',
    '1,2,"a ""b"" c"\n4,5,6\n',
    '1,2,"a\n\n\nb"\n4,5,6\n',
    '"1","2","3"x\n4,5,6\n',
    '"1" ,2,3\n',
    ' "1",2,3\n',
    "'1,2',3,4\n5,6,7\n",
    "1;2;3\n4;5;6\n",
    "1\t2\t3\n4\t5\t6\n",
    "1,2\n1,2\n1,2\n",
    "1,2,3,\n4,5,6,\n",
    "1,2,3,4\n5,6,7\n",
    ",,\n,,\n",
    "\n\n\n1,2,3\n\n\n",
    "1,2,3\r4,5,6\r",
    "1,2,3\r\n4,5,6\n7,8,9\r",
    "1,2,3\n\x1a",
    "1,2,\\\n3,4,5\n",
    '1,2,\\"3\\"\n',
    "1,2,3\u20284,5,6\n",
    "1,2,3\u00854,5,6\n",
    "1,2,3\x0b4,5,6\n",
    "# a remark\n1,2,3\n",
    "id,at,words\n1,2,3\n",
    "sep=,\n1,2,3\n",
    '"' * 9 + "\n1,2,3\n",
    '"\n' * 300 + "1,2,3\n",
    '1,2,"' + "x\n" * 250 + '"\n4,5,6\n',
    "1,2,e\u0301\n1,2,é\n",
    "1,2,=1+1\n1,2,@x\n",
    "NA,None,null\nNaN,-,\n",
    "1,2,3\n" * 30 + "1,2",
]
"""Under the header `HEAD`."""
JSON_LINES = ["", "{", "[]", "1", '"x"', "null", '{"a": 1, "a": 2}', '{"a": []}', '{"a": 1}}', "{'a': 1}", '{"a": 1,}']
JSON_LINES += ['{"a": tru', '{"a": NaN}', "\x00", '{"a": "\\ud800"}', '{"a": 1e999}', "// x", '{"a": 1} {"a": 2}', "\t"]


def accident(text: str, chance: random.Random) -> bytes:
    """A good table after a few accidents: bytes lost, doubled, put elsewhere, marks and ends strewn in."""
    data = bytearray(text.encode("utf-8"))
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randrange(len(data)) for _ in range(2))
        to = min(to, at + 40)
        what = chance.randrange(7)
        if what == 0:
            del data[at:to]
        elif what == 1:
            data[at:at] = data[at:to]
        elif what == 2:
            data[at:at] = chance.choice([b'"', b",", b"\n", b"\r", b"\r\n", b'""', b'\n"', b'",', b"\t", b"\\"])
        elif what == 3:
            data[at] = chance.choice(b'",\n;x 0')
        elif what == 4:
            del data[max(at, 40) :]
        elif what == 5 and chance.random() < 0.1:
            data[at] = chance.randrange(128, 256)
        else:
            middle = bytes(data[at:to])
            del data[at:to]
            place = chance.randrange(len(data) + 1) if data else 0
            data[place:place] = middle
        if len(data) < 60:
            data += text.encode("utf-8")
    return bytes(data)


def lines_of(data: bytes) -> list[str]:
    """The physical lines of a text, as any editor shows them."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text).split("\n")
