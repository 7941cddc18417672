"""Markov chains over bases, with interpolated back-off, and mixtures of them: the yardstick and the teacher."""

import numpy as np

from sequences import reverse_complement, window_codes


def _counts(tokens, order, weights):
    """Weighted counts of every (context, base): [4 ** order, 4], one count for each sequence's weight."""
    codes = window_codes(tokens, order + 1)
    totals = np.bincount(codes.ravel(), np.repeat(weights, codes.shape[1]), 4 ** (order + 1))
    return totals.reshape(-1, 4)


class MarkovChain:
    """p(base | last `order` bases). Each order's estimate leans on the next lower one with weight `strength`."""

    def __init__(self, order, strength):
        self.order, self.strength = order, strength
        self.tables = []

    def fit(self, tokens, weights=None, prior=None):
        """Fits to these rows as they are; add the other strand beforehand if both count."""
        weights = np.ones(len(tokens)) if weights is None else weights
        self.tables = []
        for order in range(self.order + 1):
            if prior is not None:
                lower = prior.tables[order]
            elif order == 0:
                lower = np.full((1, 4), 0.25)
            else:
                lower = np.tile(self.tables[-1], (4, 1))
            counts = _counts(tokens, order, weights)
            self.tables.append((counts + self.strength * lower) / (counts.sum(1, keepdims=True) + self.strength))
        return self

    def log2_likelihood(self, tokens):
        """log2 p of each row, left to right; the first bases use the lower orders."""
        total = np.zeros(len(tokens))
        for order in range(self.order):
            total += np.log2(self.tables[order].ravel()[window_codes(tokens[:, : order + 1], order + 1)[:, 0]])
        return total + np.log2(self.tables[-1].ravel()[window_codes(tokens, self.order + 1)]).sum(1)

    def sample(self, count, length, generator):
        tokens = np.zeros((count, length), np.int8)
        context = np.zeros(count, np.int64)
        for position in range(length):
            order = min(position, self.order)
            cumulative = self.tables[order][context].cumsum(1)
            tokens[:, position] = np.minimum((generator.random((count, 1)) > cumulative).sum(1), 3)
            context = (context * 4 + tokens[:, position]) % 4 ** min(position + 1, self.order)
        return tokens


def both_strands(tokens):
    return np.concatenate([tokens, reverse_complement(tokens)])


def bits_per_base(model, tokens):
    """-log2 p per base of each row, the mean of reading it on either strand."""
    forward, backward = model.log2_likelihood(tokens), model.log2_likelihood(reverse_complement(tokens))
    return -(forward + backward) / (2 * tokens.shape[1])


def best_chain(order, training, validation, strengths=tuple(4.0**power for power in range(0, 8))):
    """Picks the back-off strength on `validation`, then fits to both parts together."""
    scores = [bits_per_base(MarkovChain(order, s).fit(both_strands(training)), validation).mean() for s in strengths]
    strength = strengths[int(np.argmin(scores))]
    return MarkovChain(order, strength).fit(both_strands(np.concatenate([training, validation])))


class MixtureOfChains:
    """A hidden class for each sequence, a Markov chain for each class; the classes lean on one shared chain."""

    def __init__(self, order, classes, strength, shared_strength):
        self.order, self.classes, self.strength, self.shared_strength = order, classes, strength, shared_strength

    def fit(self, tokens, rounds=30, seed=0):
        rows = both_strands(tokens)
        shared = MarkovChain(self.order, self.shared_strength).fit(rows)
        generator = np.random.default_rng(seed)
        share = generator.dirichlet(np.full(self.classes, 0.5), len(rows))
        for _ in range(rounds):
            self.weights = share.mean(0)
            self.chains = [
                MarkovChain(self.order, self.strength).fit(rows, share[:, index], shared)
                for index in range(self.classes)
            ]
            joint = self._joint(rows)
            share = np.exp2(joint - np.logaddexp2.reduce(joint, 1, keepdims=True))
        return self

    def _joint(self, tokens):
        return np.stack([c.log2_likelihood(tokens) for c in self.chains], 1) + np.log2(self.weights)

    def log2_likelihood(self, tokens):
        return np.logaddexp2.reduce(self._joint(tokens), 1)

    def sample(self, count, length, generator):
        classes = generator.choice(self.classes, count, p=self.weights / self.weights.sum())
        tokens = np.zeros((count, length), np.int8)
        for index, chain in enumerate(self.chains):
            tokens[classes == index] = chain.sample(int((classes == index).sum()), length, generator)
        return tokens
