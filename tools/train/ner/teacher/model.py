"""The encoder's forward pass with one labelling head per labelled set, and the Adam step that fine-tunes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

from corpora import HEADS, LABELS
from e5_weights import Encoder, EncoderShape

DROPPED_OF_256 = 26
Weights = dict


def initial_weights(encoder: Encoder, seed: int) -> Weights:
    """Everything that is trained: all but the table of word pieces, which stays as it is."""
    draw = np.random.default_rng(seed)
    hidden = encoder.shape.hidden
    return {
        "positions": encoder.positions[:512],
        "type": encoder.token_type,
        "norm.w": encoder.norm[0],
        "norm.b": encoder.norm[1],
        "layers": encoder.layers,
        "shared.w": (draw.standard_normal((hidden, len(LABELS))) * 0.02).astype(np.float32),
        "heads.w": np.zeros((len(HEADS), hidden, len(LABELS)), np.float32),
        "heads.b": np.zeros((len(HEADS), len(LABELS)), np.float32),
    }


def _normalise(x: jax.Array, weight: jax.Array, bias: jax.Array, epsilon: float) -> jax.Array:
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(variance + epsilon) * weight + bias


def encode(
    weights: Weights, shape: EncoderShape, words: jax.Array, present: jax.Array, key: jax.Array | None
) -> jax.Array:
    """Hidden states [rows, pieces, hidden] of embedded pieces; dropout only when a key is given."""
    rows, length, hidden = words.shape
    heads, epsilon = shape.heads, shape.epsilon

    def drop(x: jax.Array, index: int) -> jax.Array:
        if key is None:
            return x
        kept = jax.random.bits(jax.random.fold_in(key, index), x.shape, jnp.uint8) >= DROPPED_OF_256
        return x * kept * (256 / (256 - DROPPED_OF_256))

    def split_heads(x: jax.Array) -> jax.Array:
        return x.reshape(rows, length, heads, hidden // heads).transpose(0, 2, 1, 3)

    # Matrices stay two-dimensional between the layers: the CPU backend's gradients are half as fast in three.

    x = words + weights["positions"][:length] + weights["type"]
    x = drop(_normalise(x, weights["norm.w"], weights["norm.b"], epsilon).reshape(-1, hidden), 0)
    hide_padding = (1 - present)[:, None, None, :] * -1e9
    for index, layer in enumerate(weights["layers"]):
        query, keys, values = (split_heads(x @ layer[f"{n}.w"] + layer[f"{n}.b"]) for n in ("q", "k", "v"))
        scores = query @ keys.transpose(0, 1, 3, 2) / np.sqrt(hidden // heads) + hide_padding
        mixed = (jax.nn.softmax(scores, -1) @ values).transpose(0, 2, 1, 3).reshape(-1, hidden)
        attended = drop(mixed @ layer["ao.w"] + layer["ao.b"], 2 * index + 1)
        x = _normalise(x + attended, layer["aln.w"], layer["aln.b"], epsilon)
        inner = jax.nn.gelu(x @ layer["fi.w"] + layer["fi.b"], approximate=True)
        outer = drop(inner @ layer["fo.w"] + layer["fo.b"], 2 * index + 2)
        x = _normalise(x + outer, layer["oln.w"], layer["oln.b"], epsilon)
    return drop(x, 2 * len(weights["layers"]) + 1).reshape(rows, length, hidden)


def label_scores(weights: Weights, states: jax.Array, heads: jax.Array) -> jax.Array:
    """Each head is the shared one plus its own difference, so that small sets lean on the large ones."""
    head = weights["shared.w"] + weights["heads.w"][heads]
    return jnp.einsum("rph,rhl->rpl", states, head) + weights["heads.b"][heads][:, None, :]


def _loss(weights, shape, words, present, labels, labelled, heads, key):
    states = encode(weights, shape, words, present, key)
    log_chance = jax.nn.log_softmax(label_scores(weights, states, heads), -1)
    of_label = jnp.take_along_axis(log_chance, labels[..., None], -1)[..., 0]
    return -(of_label * labelled).sum() / jnp.maximum(labelled.sum(), 1)


@partial(jax.jit, static_argnums=(1,), donate_argnums=(0, 2, 3))
def train_step(weights, shape, first, second, step, rate, words, present, labels, labelled, heads, key):
    """One Adam step with the gradient's norm clipped to 1."""
    loss, gradient = jax.value_and_grad(_loss)(weights, shape, words, present, labels, labelled, heads, key)
    norm = jnp.sqrt(sum((g**2).sum() for g in jax.tree.leaves(gradient)))
    clip = jnp.minimum(1.0, 1.0 / (norm + 1e-6))
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g * clip, first, gradient)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * (g * clip) ** 2, second, gradient)
    correct_first, correct_second = 1 - 0.9**step, 1 - 0.999**step
    weights = jax.tree.map(
        lambda w, m, v: w - rate * (m / correct_first) / (jnp.sqrt(v / correct_second) + 1e-8), weights, first, second
    )
    return weights, first, second, loss


@partial(jax.jit, static_argnums=(1,))
def label_chances(weights, shape, words, present, heads):
    """Probabilities [rows, pieces, labels]."""
    return jax.nn.softmax(label_scores(weights, encode(weights, shape, words, present, None), heads), -1)


def save_weights(path: Path, weights: Weights) -> None:
    np.savez(path, *[np.asarray(leaf) for leaf in jax.tree.leaves(weights)])


def load_weights(path: Path, like: Weights) -> Weights:
    stored = np.load(path)
    leaves = [jnp.asarray(stored[f"arr_{index}"]) for index in range(len(stored.files))]
    return jax.tree.unflatten(jax.tree.structure(like), leaves)
