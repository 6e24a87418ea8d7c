"""Tags sentences with the fine-tuned teacher and scores whole entities."""

from __future__ import annotations

from collections.abc import Iterator

import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from corpora import LABELS, TYPES, Sentence, Window, to_batch, to_windows
from e5_weights import Encoder, WordPieces
from model import Weights, label_chances

ROWS = 16
# LABELS that may follow each label: I-X only after B-X or I-X.
MAY_FOLLOW = np.array(
    [[not after.startswith("I") or before[2:] == after[2:] for after in LABELS] for before in LABELS]
)
MAY_START = np.array([not label.startswith("I") for label in LABELS])


def sentence_chances(
    weights: Weights, encoder: Encoder, splitter: WordPieces, sentences: list[Sentence], head: int
) -> Iterator[NDArray[np.float32]]:
    """Yields one array [words, labels] of probabilities per sentence, in order."""
    windows = to_windows(sentences, head, splitter, encoder.shape)
    rows = _window_chances(weights, encoder, windows)
    held: list[NDArray[np.float32]] = []
    held_words = 0
    for sentence in sentences:
        while held_words < len(sentence.words):
            held.append(next(rows))
            held_words += len(held[-1])
        joined = np.concatenate(held) if len(held) > 1 else held[0]
        yield joined[: len(sentence.words)]
        rest = joined[len(sentence.words) :]
        held, held_words = ([rest], len(rest)) if len(rest) else ([], 0)


def _window_chances(weights: Weights, encoder: Encoder, windows: list[Window]) -> Iterator[NDArray[np.float32]]:
    for start in range(0, len(windows), ROWS):
        part = windows[start : start + ROWS]
        batch = to_batch(part, ROWS, encoder.shape)
        words = jnp.asarray(encoder.words[batch.pieces].astype(np.float32))
        chances = np.asarray(label_chances(weights, encoder.shape, words, batch.present, batch.heads))
        for row, window in enumerate(part):
            yield chances[row, window.firsts]


def best_labels(chances: NDArray[np.float32]) -> list[int]:
    """The likeliest well-formed label sequence (Viterbi over the products of the word probabilities)."""
    log = np.log(chances + 1e-9)
    score = np.where(MAY_START, log[0], -1e9)
    back: list[NDArray[np.intp]] = []
    for row in log[1:]:
        candidates = np.where(MAY_FOLLOW, score[:, None], -1e9)
        back.append(candidates.argmax(0))
        score = candidates.max(0) + row
    path = [int(score.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def to_spans(labels: list[str]) -> set[tuple[int, int, str]]:
    """Entities of a BIO sequence as (first word, word after the last, type)."""
    spans: set[tuple[int, int, str]] = set()
    start, kind = -1, ""
    for index, label in enumerate([*labels, "O"]):
        if start >= 0 and label != f"I-{kind}":
            spans.add((start, index, kind))
            start = -1
        if label != "O" and start < 0:
            start, kind = index, label[2:]
    return spans


def score_entities(gold: list[list[str]], found: list[list[str]]) -> dict[str, float]:
    """F1 in per cent by exact match, for each type, for PER LOC ORG together and for all."""
    groups = {kind: {kind} for kind in TYPES} | {"PLO": {"PER", "LOC", "ORG"}, "ALL": set(TYPES)}
    figures: dict[str, float] = {}
    for name, kinds in groups.items():
        right = wrong = missed = 0
        for gold_labels, found_labels in zip(gold, found, strict=True):
            wanted = {span for span in to_spans(gold_labels) if span[2] in kinds}
            given = {span for span in to_spans(found_labels) if span[2] in kinds}
            right += len(wanted & given)
            wrong += len(given - wanted)
            missed += len(wanted - given)
        figures[name] = round(200 * right / max(1, 2 * right + wrong + missed), 2)
    return figures
