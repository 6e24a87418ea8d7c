"""The labelled sets, mapped to one set of labels, and windows of neighbouring sentences cut from them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from e5_weights import EncoderShape, WordPieces

TYPES = ("PER", "ORG", "LOC", "MISC")
LABELS = ("O", *(f"{position}-{kind}" for kind in TYPES for position in "BI"))
LABEL_IDS = {label: index for index, label in enumerate(LABELS)}
HEADS = ("anercorp", "aqmar", "wikifane", "wojood", "conll", "gmb", "wikigold")
WINDOW = 128  # pieces, the begin and end marks included

# Wojood's 21 nested classes; the outermost one that has a counterpart here is kept.
WOJOOD = {"PERS": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
WOJOOD |= {"NORP": "MISC", "EVENT": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC"}


@dataclass(frozen=True)
class Sentence:
    words: list[str]
    labels: list[str]


@dataclass(frozen=True)
class Window:
    """Pieces of some neighbouring sentences; `firsts` are the positions of each word's first piece."""

    pieces: list[int]
    firsts: list[int]
    labels: list[int]
    head: int


def read_sentences(path: Path) -> list[Sentence]:
    """Reads two-column CoNLL text; labels outside LABELS become O (after Wojood's are mapped)."""
    sentences: list[Sentence] = []
    for block in path.read_text(encoding="utf8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if "\t" in line]
        if rows:
            sentences.append(Sentence([row[0] for row in rows], [_to_label(row[1]) for row in rows]))
    return sentences


def _to_label(tag: str) -> str:
    if tag in LABEL_IDS:
        return tag
    for part in tag.split("|"):
        kind = WOJOOD.get(part[2:])
        if kind:
            return f"{part[0]}-{kind}"
    return "O"


def to_windows(
    sentences: list[Sentence], head: int, splitter: WordPieces, shape: EncoderShape, offset: int = 0
) -> list[Window]:
    """Packs consecutive sentences into windows of at most WINDOW pieces; `offset` shortens the first one."""
    windows: list[Window] = []
    pieces, firsts, labels = [shape.begin], [], []
    room = WINDOW - 1 - offset

    def close() -> None:
        nonlocal pieces, firsts, labels, room
        if firsts:
            windows.append(Window([*pieces, shape.end], firsts, labels, head))
        pieces, firsts, labels = [shape.begin], [], []
        room = WINDOW - 1

    for sentence in sentences:
        split = [splitter.split(word) for word in sentence.words]
        if len(pieces) + sum(map(len, split)) + 1 > room:
            close()
        elif firsts:
            pieces.append(shape.end)
        for word, label in zip(split, sentence.labels, strict=True):
            if len(pieces) + len(word) > WINDOW - 1:
                close()
            firsts.append(len(pieces))
            labels.append(LABEL_IDS[label])
            pieces += word
    close()
    return windows


def vary_case(sentences: list[Sentence], share: float, seed: int) -> list[Sentence]:
    """Rewrites a share of the sentences in lower case, in capitals or as a headline, for text without case."""
    draw = random.Random(seed)
    changes = (str.lower, str.upper, str.title)
    varied: list[Sentence] = []
    for sentence in sentences:
        if draw.random() < share:
            change = draw.choice(changes)
            varied.append(Sentence([change(word) for word in sentence.words], sentence.labels))
        else:
            varied.append(sentence)
    return varied


@dataclass(frozen=True)
class Batch:
    pieces: NDArray[np.int32]
    present: NDArray[np.float32]
    labels: NDArray[np.int32]
    labelled: NDArray[np.float32]
    heads: NDArray[np.int32]


def to_batch(windows: list[Window], size: int, shape: EncoderShape) -> Batch:
    """Lays windows side by side, padded to WINDOW pieces and `size` rows."""
    batch = Batch(
        np.full((size, WINDOW), shape.pad, np.int32),
        np.zeros((size, WINDOW), np.float32),
        np.zeros((size, WINDOW), np.int32),
        np.zeros((size, WINDOW), np.float32),
        np.zeros(size, np.int32),
    )
    for row, window in enumerate(windows):
        batch.pieces[row, : len(window.pieces)] = window.pieces
        batch.present[row, : len(window.pieces)] = 1
        batch.labels[row, window.firsts] = window.labels
        batch.labelled[row, window.firsts] = 1
        batch.heads[row] = window.head
    return batch
