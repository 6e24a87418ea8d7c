"""Writes ClearNLP's English Brown clusters as text: `python read_brown.py BROWN.txt OUT.tsv` (word, bit path).

The file (xz-unpacked from Maven's edu.emory.clir:clearnlp-global-lexica) is a serialised Java HashMap from words to
HashSets of bit paths of several lengths; the longest path is the word's cluster.
"""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path

STRING, REFERENCE, OBJECT, CLASS, BLOCK, END = b"t", b"q", b"s", b"r", b"w", b"x"
FIRST_HANDLE = 0x7E0000
BITS = re.compile(r"^[01]+$")
HAS_DIGIT = re.compile(r"\d")


class _Stream:
    """Just enough of Java's object stream to list the strings in their order."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 4
        self.handles: list[str | None] = []

    def take(self, layout: str) -> int:
        (value,) = struct.unpack_from(layout, self.data, self.at)
        self.at += struct.calcsize(layout)
        return value

    def text(self) -> str:
        length = self.take(">H")
        self.at += length
        return self.data[self.at - length : self.at].decode("utf8", "replace")

    def class_description(self) -> None:
        kind = self.data[self.at : self.at + 1]
        self.at += 1
        if kind == REFERENCE:
            self.at += 4
            return
        if kind != CLASS:
            raise ValueError(f"expected a class at byte {self.at - 1}")
        self.text()
        self.handles.append(None)
        self.at += 9  # serial number and flags
        for _ in range(self.take(">H")):
            self.at += 1
            self.text()
        self.at += 2  # end of annotations, no super class

    def strings(self, primitive_bytes: dict[int, int]) -> list[str]:
        """All strings; `primitive_bytes` maps the number of an object (0 the first) to its plain field bytes."""
        found: list[str] = []
        objects = 0
        while self.at < len(self.data):
            kind = self.data[self.at : self.at + 1]
            self.at += 1
            if kind == STRING:
                value = self.text()
                self.handles.append(value)
                found.append(value)
            elif kind == REFERENCE:
                known = self.handles[self.take(">I") - FIRST_HANDLE]
                if known is not None:
                    found.append(known)
            elif kind == OBJECT:
                self.class_description()
                self.handles.append(None)
                self.at += primitive_bytes.get(objects, 0)
                objects += 1
            elif kind == BLOCK:
                length = self.take("B")
                self.at += length
            elif kind != END:
                raise ValueError(f"unknown mark {kind!r} at byte {self.at - 1}")
        return found


def read_clusters(data: bytes) -> dict[str, str]:
    """Maps each word to its longest bit path."""
    clusters: dict[str, str] = {}
    word = ""
    for value in _Stream(data).strings({0: 8}):
        if not BITS.match(value):
            word = value
        elif len(value) > len(clusters.get(word, "")):
            clusters[word] = value
    return clusters


def main() -> None:
    source, out = map(Path, sys.argv[1:3])
    clusters = read_clusters(source.read_bytes())
    lines = [f"{word}\t{path}\n" for word, path in sorted(clusters.items()) if not HAS_DIGIT.search(word)]
    out.write_text("".join(lines), encoding="utf8")
    print(len(lines), "words", len(set(clusters.values())), "clusters")


if __name__ == "__main__":
    main()
