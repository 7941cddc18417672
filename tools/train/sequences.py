"""DNA sequences: reading, encoding, the reverse strand, and splits that leak nothing."""

import gzip
from dataclasses import dataclass

import numpy as np

BASES = "ACGT"
MASK = 4


def read_sequences(path):
    """Reads one sequence a line (plain or gzip; `#` starts a comment line) as an int8 array [count, length]."""
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt") as lines:
        texts = [line.strip().upper() for line in lines]
    texts = [text for text in texts if text and not text.startswith("#")]
    lengths = {len(text) for text in texts}
    if len(lengths) != 1:
        raise ValueError(f"{path}: all sequences must have one length, found {sorted(lengths)[:5]}")
    unknown = set("".join(texts)) - set(BASES)
    if unknown:
        raise ValueError(f"{path}: letters other than {BASES}: {sorted(unknown)}")
    code = np.full(256, -1, np.int8)
    for index, base in enumerate(BASES):
        code[ord(base)] = index
    return np.stack([code[np.frombuffer(text.encode(), np.uint8)] for text in texts])


def sequences_text(tokens):
    """One sequence a line, as `read_sequences` reads them."""
    return "".join("".join(BASES[base] for base in row) + "\n" for row in tokens)


def reverse_complement(tokens):
    """The other strand, read in its own direction; masks stay masks."""
    flipped = tokens[..., ::-1]
    return np.where(flipped == MASK, MASK, 3 - flipped).astype(tokens.dtype)


def window_codes(tokens, width):
    """The code of every window of `width` bases: int64 [count, length - width + 1]."""
    codes = np.zeros((tokens.shape[0], tokens.shape[1] - width + 1), np.int64)
    for offset in range(width):
        codes = codes * 4 + tokens[:, offset : offset + codes.shape[1]]
    return codes


def strandless_window_codes(tokens, width):
    """As `window_codes`, but a window and its reverse complement have the same code."""
    forward = window_codes(tokens, width)
    backward = window_codes(reverse_complement(tokens), width)[:, ::-1]
    return np.minimum(forward, backward)


def clusters_by_shared_windows(tokens, width=24):
    """Sequences that share a window of `width` bases on either strand, directly or through others, get one label."""
    parent = np.arange(len(tokens))

    def root(item):
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    first_owner = {}
    for item, codes in enumerate(strandless_window_codes(tokens, width)):
        for code in codes.tolist():
            owner = first_owner.setdefault(code, item)
            if owner != item:
                parent[root(item)] = root(owner)
    return np.array([root(item) for item in range(len(tokens))])


@dataclass(frozen=True)
class Split:
    """Row numbers: `training` to fit, `validation` to choose settings and when to stop, `held_out` to report."""

    training: np.ndarray
    validation: np.ndarray
    held_out: np.ndarray


def split_rows(tokens, kind, seed=0, held_out_share=0.10, validation_share=0.05):
    """`clusters`: whole clusters are dealt out, those above 1 % of the data always to training; `random`: rows are."""
    count = len(tokens)
    if kind == "clusters":
        labels = clusters_by_shared_windows(tokens)
    elif kind == "random":
        labels = np.arange(count)
    else:
        raise ValueError(f"unknown split {kind!r}: clusters or random")
    names, sizes = np.unique(labels, return_counts=True)
    large = set(names[sizes > max(1, count // 100)].tolist())
    wanted = {"held_out": round(count * held_out_share), "validation": round(count * validation_share)}
    parts = {"held_out": [], "validation": [], "training": []}
    for name in np.random.default_rng(seed).permutation(names):
        rows = np.flatnonzero(labels == name).tolist()
        fits = (part for part in wanted if len(parts[part]) + len(rows) <= wanted[part])
        part = "training" if int(name) in large else next(fits, "training")
        parts[part] += rows
    return Split(*(np.sort(np.array(parts[part])) for part in ("training", "validation", "held_out")))


def check_no_shared_window(tokens, left, right, width=24):
    """Raises if a row of `left` shares a window with a row of `right` on either strand."""
    shared = np.intersect1d(strandless_window_codes(tokens[left], width), strandless_window_codes(tokens[right], width))
    if len(shared):
        raise AssertionError(f"{len(shared)} windows of {width} bases are on both sides of the split")


def longest_shared_substring(queries, references):
    """For each query row: the length of its longest substring found in any reference, on either strand."""
    both = np.concatenate([references, reverse_complement(references)])
    longest = np.zeros(len(queries), int)
    for width in range(4, min(31, queries.shape[1]) + 1):
        known = np.unique(window_codes(both, width))
        hit = np.isin(window_codes(queries, width), known).any(1)
        longest[hit] = width
        if not hit.any():
            return longest
    texts = ["".join(map(str, row)) for row in both]
    for row in np.flatnonzero(longest == min(31, queries.shape[1])):
        text = "".join(map(str, queries[row]))
        width = longest[row] + 1
        while width <= len(text) and any(
            text[start : start + width] in other for start in range(len(text) - width + 1) for other in texts
        ):
            longest[row] = width
            width += 1
    return longest
