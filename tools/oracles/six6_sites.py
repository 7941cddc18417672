"""Trains the oracles of SIX6 binding sites that the product ships, and writes them with their card.

    python tools/oracles/six6_sites.py interpreter/src/test/resources/svdd/decode/six6.tsv.gz \
        stdlib/src/main/resources/svdd/stdlib/zoo/six6_sites

Needs torch, onnx and numpy. The 8-mers are cut into two halves, both strands of an 8-mer in the
same half; `oracle.onnx` learns from one half, its twin `judge.onnx` from the other, and
`truth.onnx` looks the measured score up. All three read a sequence of 200 bases window by window
and give the soft maximum of the windows, log(sum(exp(20 e))) / 20.
"""

import csv
import gzip
import hashlib
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

LENGTH = 200
WIDTH = 8
SHARPNESS = 20.0
CHANNELS = 96
EPOCHS = 60
BATCH = 256
SEED = 6
DOMAIN = {"svdd.domain": f"DNA[{LENGTH}]"}


def read(path):
    """8-mers as numbers in base 4, A C G T = 0..3, first letter slowest, and their E-scores."""
    scores = np.full(4**WIDTH, np.nan, dtype=np.float32)
    with gzip.open(path, "rt") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
        next(rows)
        for row in rows:
            for word in row[:2]:
                scores[code(word)] = float(row[2])
    assert not np.isnan(scores).any()
    return scores


def code(word):
    number = 0
    for letter in word:
        number = 4 * number + "ACGT".index(letter)
    return number


def letters():
    numbers = np.arange(4**WIDTH)
    return np.stack([numbers // 4 ** (WIDTH - 1 - i) % 4 for i in range(WIDTH)], axis=1)


def canonical(words):
    """The smaller number of an 8-mer and its reverse complement, so that both have one name."""
    powers = 4 ** np.arange(WIDTH - 1, -1, -1)
    return np.minimum(words @ powers, (3 - words[:, ::-1]) @ powers)


class Windows(torch.nn.Module):
    """The score of each window of 8 bases: the mean of the network's view of both strands."""

    def __init__(self):
        super().__init__()
        self.body = torch.nn.Sequential(
            torch.nn.Conv1d(4, CHANNELS, WIDTH),
            torch.nn.ReLU(),
            torch.nn.Conv1d(CHANNELS, CHANNELS, 1),
            torch.nn.ReLU(),
            torch.nn.Conv1d(CHANNELS, 1, 1),
        )

    def forward(self, x):
        here = self.body(x)
        there = self.body(x.flip(1).flip(2)).flip(2)
        return ((here + there) / 2).squeeze(1)


class Scan(torch.nn.Module):
    """The soft maximum of the windows of a sequence."""

    def __init__(self, windows):
        super().__init__()
        self.windows = windows

    def forward(self, x):
        scores = SHARPNESS * self.windows(x)
        return torch.logsumexp(scores, dim=1) / SHARPNESS


def one_hot(words):
    return torch.nn.functional.one_hot(torch.from_numpy(words), 4).float().transpose(1, 2)


def train(words, scores, seed):
    torch.manual_seed(seed)
    shuffle = np.random.default_rng(seed)
    network = Windows()
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=1e-2)
    steps = EPOCHS * (len(words) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps)
    x, y = one_hot(words), torch.from_numpy(scores)
    for _ in range(EPOCHS):
        order = torch.from_numpy(shuffle.permutation(len(words)))
        for i in range(0, len(words) - BATCH + 1, BATCH):
            rows = order[i : i + BATCH]
            loss = torch.nn.functional.mse_loss(network(x[rows]).squeeze(1), y[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return network.eval()


def quality(network, words, scores):
    """R squared and Spearman's rank correlation on 8-mers that the network has not seen."""
    with torch.no_grad():
        predicted = network(one_hot(words)).squeeze(1).numpy()
    explained = 1 - np.mean((predicted - scores) ** 2) / np.var(scores)
    ranks = [np.argsort(np.argsort(v)) for v in (predicted, scores)]
    return explained, np.corrcoef(ranks[0], ranks[1])[0, 1]


def rows(words):
    """The name of the 8-mers that a network learned from: the SHA-256 of their letters."""
    text = "\n".join("".join("ACGT"[letter] for letter in word) for word in words)
    return hashlib.sha256(text.encode()).hexdigest()


def export(network, words, path):
    torch.onnx.export(
        Scan(network),
        (torch.zeros(2, 4, LENGTH),),
        path,
        input_names=["x"],
        output_names=["score"],
        dynamic_axes={"x": {0: "n"}, "score": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )
    model = onnx.load(path)
    helper.set_model_props(model, DOMAIN | {"svdd.rows": rows(words)})
    onnx.save(model, path)


def export_truth(scores, path):
    """A table of all 8-mers: a convolution makes each window's number, a gather looks it up."""
    kernel = np.zeros((1, 4, WIDTH), dtype=np.float32)
    for letter in range(4):
        kernel[0, letter] = letter * 4.0 ** np.arange(WIDTH - 1, -1, -1)
    weights = [("kernel", kernel), ("table", scores), ("sharpness", np.float32(SHARPNESS))]
    nodes = [
        helper.make_node("Conv", ["x", "kernel"], ["number"], kernel_shape=[WIDTH]),
        helper.make_node("Round", ["number"], ["whole"]),
        helper.make_node("Cast", ["whole"], ["index"], to=TensorProto.INT64),
        helper.make_node("Gather", ["table", "index"], ["scores"], axis=0),
        helper.make_node("Mul", ["scores", "sharpness"], ["sharp"]),
        helper.make_node("ReduceLogSumExp", ["sharp"], ["soft"], axes=[1, 2], keepdims=0),
        helper.make_node("Div", ["soft", "sharpness"], ["score"]),
    ]
    graph = helper.make_graph(
        nodes,
        "truth",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 4, LENGTH])],
        [helper.make_tensor_value_info("score", TensorProto.FLOAT, ["n"])],
        [numpy_helper.from_array(np.asarray(w), n) for n, w in weights],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, DOMAIN)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main(data, folder):
    torch.set_num_threads(1)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    scores, words = read(data), letters()
    names = canonical(words)
    draw = np.random.default_rng(SEED).permutation(np.unique(names))
    first = np.isin(names, draw[: len(draw) // 2])
    figures = {}
    for name, mine, seed in [("oracle", first, 1), ("judge", ~first, 2)]:
        network = train(words[mine], scores[mine], seed)
        figures[name] = (mine.sum(), *quality(network, words[~mine], scores[~mine]))
        export(network, words[mine], folder / f"{name}.onnx")
        print(name, figures[name], sum(p.numel() for p in network.parameters()))
    export_truth(scores, folder / "truth.onnx")


if __name__ == "__main__":
    main(*sys.argv[1:])
