"""Which positions are hidden: k of them, every set of k equally likely."""

import numpy as np

from sequences import MASK


def mask_exactly(tokens, hidden_counts, generator):
    """Hides hidden_counts[i] positions of row i."""
    ranks = generator.random(tokens.shape).argsort(1).argsort(1)
    return np.where(ranks < np.asarray(hidden_counts)[:, None], MASK, tokens).astype(tokens.dtype)


def spread_counts(count, length, generator):
    """`count` numbers from 1..length, as even as a random draw can be (one from each of `count` equal strata)."""
    strata = (generator.permutation(count) + generator.random(count)) / count
    return np.minimum((strata * length).astype(int) + 1, length)
