"""Tags plain text with the teacher: `python tag_text.py ENCODER TEACHER TEXT HEAD OUT.conll`.

TEXT has one sentence a line, its tokens parted by spaces. Each line of OUT is a token and its tag.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from corpora import HEADS, LABELS, Sentence
from e5_weights import WordPieces, read_encoder
from model import initial_weights, load_weights
from tagging import best_labels, sentence_chances


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("encoder", "teacher", "text"):
        parser.add_argument(name, type=Path)
    parser.add_argument("head", choices=HEADS)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    encoder = read_encoder(options.encoder)
    weights = load_weights(options.teacher, initial_weights(encoder, 0))
    lines = options.text.read_text(encoding="utf8").split("\n")
    sentences = [Sentence(words, ["O"] * len(words)) for words in (line.split(" ") for line in lines if line)]
    done = 0
    with options.out.open("w", encoding="utf8") as out:
        chances = sentence_chances(weights, encoder, WordPieces(encoder), sentences, HEADS.index(options.head))
        for sentence, rows in zip(sentences, chances, strict=True):
            tagged = zip(sentence.words, best_labels(rows), strict=True)
            out.write("\n".join(f"{word}\t{LABELS[label]}" for word, label in tagged) + "\n\n")
            done += len(sentence.words)
            if done // 50_000 > (done - len(sentence.words)) // 50_000:
                print(f"{done} tokens", flush=True)


if __name__ == "__main__":
    main()
