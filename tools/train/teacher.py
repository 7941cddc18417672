"""What a mixture of Markov chains believes about masked bases: exact, by forward and backward sums."""

import torch

from sequences import MASK


class Teacher:
    """Exact p(base at a masked position | all visible bases) under a `MixtureOfChains`."""

    def __init__(self, mixture):
        self.order, self.classes = mixture.order, mixture.classes
        if self.order < 1:
            raise ValueError("the teacher needs chains of order 1 or more")
        self.weights = torch.tensor(mixture.weights, dtype=torch.float32)
        # [class, oldest base, newer bases of the context, next base]
        self.steps = torch.stack([torch.tensor(c.tables[-1], dtype=torch.float32) for c in mixture.chains]).view(
            self.classes, 4, 4 ** (self.order - 1), 4
        )
        starts = []
        for chain in mixture.chains:
            start = torch.ones(1)
            for table in chain.tables[: self.order]:
                start = (start[:, None] * torch.tensor(table, dtype=torch.float32)).reshape(-1)
            starts.append(start)
        self.start = torch.stack(starts)

    @torch.no_grad()
    def posterior(self, tokens):
        """tokens int64 [batch, length], MASK where hidden -> probabilities [batch, length, 4]."""
        batch, length = tokens.shape
        order, classes, states = self.order, self.classes, 4**self.order
        allowed = torch.ones(batch, length, 4)
        visible = tokens != MASK
        allowed[visible] = torch.nn.functional.one_hot(tokens[visible], 4).float()

        seen = torch.ones(batch, 1)
        for position in range(order):
            seen = (seen[:, :, None] * allowed[:, position, None, :]).reshape(batch, -1)
        now = self.weights[None, :, None] * self.start[None] * seen[:, None]
        forward = torch.empty(length, batch, classes, states)
        forward[order - 1] = now / now.sum((1, 2), keepdim=True)
        for position in range(order, length):
            old = forward[position - 1].view(batch, classes, 4, -1, 1)
            now = sum(old[:, :, base] * self.steps[None, :, base] for base in range(4))
            now *= allowed[:, position, None, None]
            now = now.view(batch, classes, states)
            forward[position] = now / now.sum((1, 2), keepdim=True)

        result = torch.empty(batch, length, 4)
        backward = torch.ones(batch, classes, states)
        for position in range(length - 1, order - 2, -1):
            joint = forward[position] * backward
            if position >= order:
                result[:, position] = joint.view(batch, -1, 4).sum(1)
                ahead = (backward.view(batch, classes, -1, 4) * allowed[:, position, None, None])[:, :, None]
                backward = (ahead * self.steps[None]).sum(-1).view(batch, classes, states)
                backward /= backward.amax((1, 2), keepdim=True)
            else:
                first = joint.sum(1).view(batch, *[4] * order)
                for place in range(order):
                    others = [axis + 1 for axis in range(order) if axis != place]
                    result[:, place] = first.sum(others) if others else first
        return result / result.sum(-1, keepdim=True)
