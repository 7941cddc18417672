"""Writes the small TorchScript networks, and the files that are none, that tests read.

    python tools/oracles/make_test_torch.py interpreter/src/test/resources/svdd/model

Needs torch. Seeds are fixed: the same version of torch writes the same networks.
"""

import pathlib
import sys
import zipfile

import torch

LENGTH = 8


class Weighted(torch.nn.Module):
    """The sum of a weight for each letter and position: 10 l + i for letter l at position i."""

    def __init__(self):
        super().__init__()
        grid = 10.0 * torch.arange(4).unsqueeze(1) + torch.arange(LENGTH).unsqueeze(0)
        self.weights = torch.nn.Parameter(grid.float())

    def forward(self, x):
        return (x * self.weights).sum(dim=(1, 2))


class Curved(torch.nn.Module):
    """A small convolutional network: [batch, 4, 8] to [batch, 1]."""

    def __init__(self):
        super().__init__()
        self.scan = torch.nn.Conv1d(4, 6, 3, padding=1)
        self.out = torch.nn.Linear(6, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.scan(x)).mean(dim=2))


class Bowl(torch.nn.Module):
    """-(x - 2)^2, summed over the numbers of a vector."""

    def forward(self, x):
        return -((x - 2.0) ** 2).sum(dim=1)


class Slope(torch.nn.Module):
    """0.6 times the sum of the numbers of a vector."""

    def forward(self, x):
        return 0.6 * x.sum(dim=1)


class Noise(torch.nn.Module):
    """A denoiser of vectors: the noise in x where the ends are N(0.3, 0.8^2), step by step."""

    def __init__(self):
        super().__init__()
        self.alpha = torch.nn.Buffer(
            torch.cumprod(1 - torch.linspace(1e-4, 0.2, 50, dtype=torch.float64), 0).float()
        )

    def forward(self, x, t):
        a = self.alpha[t].reshape(-1, 1)
        score = (torch.sqrt(a) * 0.3 - x) / (a * 0.64 + 1 - a)
        return -torch.sqrt(1 - a) * score


class Reads(torch.nn.Module):
    def forward(self, x):
        return x.sum(dim=1) + torch.from_file("numbers", False, 1)


class Cut(torch.nn.Module):
    """Whole numbers come out of a comparison, so that there is no gradient."""

    def forward(self, x):
        return (x > 0.5).float().sum(dim=(1, 2))


def without_traces(path):
    """Leaves out where in which file of this machine each line of code was written."""
    kept = path.with_suffix(".kept")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(kept, "w") as new:
        for entry in old.infolist():
            if not entry.filename.endswith(".debug_pkl"):
                plain = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
                new.writestr(plain, old.read(entry))
    kept.replace(path)


def main():
    folder = pathlib.Path(sys.argv[1])
    one_hot = torch.zeros(2, 4, LENGTH)
    vector = torch.zeros(2, 1)
    torch.manual_seed(7)
    for name, net, example in [
        ("weighted", Weighted(), (one_hot,)),
        ("curved", Curved(), (one_hot,)),
        ("bowl", Bowl(), (vector,)),
        ("slope", Slope(), (vector,)),
        ("noise", Noise(), (vector, torch.zeros(2, dtype=torch.int64))),
        ("cut", Cut(), (one_hot,)),
    ]:
        torch.jit.trace(net.eval(), example).save(folder / f"{name}.pt")
    noted = torch.jit.trace(Weighted(), (one_hot,))
    torch.jit.save(noted, folder / "noted.pt", _extra_files={"svdd.domain": "DNA[8]"})
    torch.jit.script(Reads()).save(folder / "reads.pt")
    torch.save(Curved().state_dict(), folder / "weights.pt")
    for path in folder.glob("*.pt"):
        without_traces(path)


if __name__ == "__main__":
    main()
