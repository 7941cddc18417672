"""Measures an exported model: the held-out bound beside Markov chains, and plain samples beside held-out sequences."""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

from export import log_probabilities, open_session
from markov_chain import best_chain, bits_per_base
from masking import mask_exactly
from sequences import (
    MASK,
    check_no_shared_window,
    longest_shared_substring,
    read_sequences,
    reverse_complement,
    window_codes,
)

STEPS = 128


def mean_and_error(values):
    return {"mean": float(np.mean(values)), "error": float(np.std(values, ddof=1) / np.sqrt(len(values)))}


def masked_bits(session, tokens, seed=0):
    """Each row's bound in bits per base: the mean over k = 1..length, one mask each, of the mean -log2 p at k masks."""
    generator = np.random.default_rng(seed)
    length = tokens.shape[1]
    bits = np.zeros(len(tokens))
    for row, sequence in enumerate(tokens):
        truth = np.repeat(sequence[None], length, 0)
        masked = mask_exactly(truth, np.arange(1, length + 1), generator)
        answers = log_probabilities(session, masked).astype(np.float64)
        right = np.take_along_axis(answers, truth[..., None].astype(np.int64), 2)[..., 0]
        hidden = masked == MASK
        bits[row] = -((right * hidden).sum(1) / hidden.sum(1)).mean() / np.log(2)
    return bits


def plain_samples(session, count, length, seed=0):
    """The masked reverse process (loglinear noise, 128 steps, argmax for masks that are left)."""
    generator = np.random.default_rng(seed)
    times = np.linspace(1.0, 1e-5, STEPS + 1)
    tokens = np.full((count, length), MASK, np.int64)
    for now, after in zip(times[:-1], times[1:]):
        probabilities = np.exp(log_probabilities(session, tokens).astype(np.float64))
        stay = after / now
        reveal = (tokens == MASK) & (generator.random(tokens.shape) >= stay)
        cumulative = probabilities.cumsum(-1)
        cumulative /= cumulative[..., -1:]
        drawn = (generator.random(tokens.shape)[..., None] > cumulative).sum(-1)
        tokens = np.where(reveal, np.minimum(drawn, 3), tokens)
    answers = log_probabilities(session, tokens)
    return np.where(tokens == MASK, answers.argmax(-1), tokens).astype(np.int8)


def seconds_for_batch(session, count, length, repeats=20):
    """The least wall time of one forward of `count` rows, half masked: what others do on the machine only adds to it."""
    generator = np.random.default_rng(0)
    rows = mask_exactly(generator.integers(0, 4, (count, length)), np.full(count, length // 2), generator)
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        log_probabilities(session, rows, count)
        times.append(time.perf_counter() - started)
    return min(times)


def word_frequencies(tokens, width):
    codes = np.concatenate([window_codes(tokens, width), window_codes(reverse_complement(tokens), width)])
    counts = np.bincount(codes.ravel(), minlength=4**width)
    return counts / counts.sum()


def jensen_shannon_distance(left, right):
    """Base 2, the square root of the divergence: 0 for equal laws, 1 for disjoint ones."""
    middle = (left + right) / 2

    def divergence(law):
        seen = law > 0
        return (law[seen] * np.log2(law[seen] / middle[seen])).sum()

    return float(np.sqrt(max(0.0, (divergence(left) + divergence(right)) / 2)))


def describe(tokens, held_out, fitted):
    content = ((tokens == 1) | (tokens == 2)).mean(1)
    shared = longest_shared_substring(tokens, fitted)
    return {
        "count": len(tokens),
        "gc_mean": float(content.mean()),
        "gc_spread": float(content.std(ddof=1)),
        "word_distance": [
            jensen_shannon_distance(word_frequencies(tokens, width), word_frequencies(held_out, width))
            for width in range(1, 7)
        ],
        "longest_shared": int(shared.max()),
        "median_shared": float(np.median(shared)),
    }


def evaluate(session, tokens, rows, kind, samples, seed=0):
    training, validation, held_out = (tokens[rows[part]] for part in ("training", "validation", "held_out"))
    fitted = np.concatenate([training, validation])
    if kind == "clusters":
        check_no_shared_window(tokens, rows["held_out"], rows["training"] + rows["validation"])
    started = time.time()
    network = masked_bits(session, held_out, seed)
    result = {"split": kind, "sequences": {part: len(rows[part]) for part in rows}, "network": mean_and_error(network)}
    print(f"network {result['network']}, {time.time() - started:.0f} s", file=sys.stderr, flush=True)
    chains, scores = [], []
    for order in range(7):
        chain = best_chain(order, training, validation)
        scores.append(bits_per_base(chain, held_out))
        chains.append({"order": order, "strength": chain.strength, **mean_and_error(scores[-1])})
    best = int(np.argmin([chain["mean"] for chain in chains]))
    result["chains"] = chains
    result["best_chain"] = best
    result["difference"] = mean_and_error(network - scores[best])
    result["forward_seconds"] = seconds_for_batch(session, 160, tokens.shape[1])
    print(f"best chain {chains[best]}, difference {result['difference']}", file=sys.stderr, flush=True)
    if samples:
        generator = np.random.default_rng(seed + 1)
        drawn = plain_samples(session, samples, tokens.shape[1], seed + 2)
        chain = best_chain(5, training, validation).sample(samples, tokens.shape[1], generator)
        result["samples"] = {
            "held_out": describe(held_out, held_out, fitted),
            "network": describe(drawn, held_out, fitted),
            "chain": describe(chain, held_out, fitted),
            "fitted": describe(fitted, held_out, held_out),
        }
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=Path, help="the sequences, one a line")
    parser.add_argument("--work", required=True, type=Path, help="the folder that train.py wrote")
    parser.add_argument("--model", required=True, type=Path, help="the model.onnx to measure")
    parser.add_argument("--samples", type=int, default=1000, help="plain samples to draw; 0 to skip")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    notes = json.loads((arguments.work / "training.json").read_text())
    session = open_session(arguments.model, arguments.threads)
    result = evaluate(session, read_sequences(arguments.data), notes["rows"], notes["split"], arguments.samples)
    (arguments.work / "evaluation.json").write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
