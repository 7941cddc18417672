"""Writes the small ONNX oracles that the tests of `oracle` read.

    python tools/oracles/make_test_oracles.py interpreter/src/test/resources/svdd/model

Needs torch and onnx. Seeds are fixed: the same versions write the same files.
"""

import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

LENGTH = 8


def tensor(name, kind, shape):
    return helper.make_tensor_value_info(name, kind, shape)


def save(folder, name, nodes, inputs, outputs, weights=(), notes=None):
    graph = helper.make_graph(
        nodes, name, inputs, outputs, [numpy_helper.from_array(w, n) for n, w in weights]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, notes or {})
    onnx.checker.check_model(model)
    onnx.save(model, folder / f"{name}.onnx")


def weighted_sum(folder, name, shape, notes=None, outputs=("score",), batch="n"):
    """The score of an item is the sum of a weight for each letter and position: 10 l + i for
    letter l at position i, so that a test can compute it by hand."""
    letters, positions = shape.index(4), shape.index(LENGTH)
    grid = np.add.outer(10.0 * np.arange(4), np.arange(LENGTH))
    weights = (grid if letters < positions else grid.T).astype(np.float32).reshape(-1, 1)
    nodes = [
        helper.make_node("Flatten", ["x"], ["flat"], axis=1),
        helper.make_node("MatMul", ["flat", "w"], [outputs[0]]),
    ]
    for extra in outputs[1:]:
        nodes.append(helper.make_node("Neg", [outputs[0]], [extra]))
    save(
        folder,
        name,
        nodes,
        [tensor("x", TensorProto.FLOAT, [batch, *shape])],
        [tensor(output, TensorProto.FLOAT, [batch, 1]) for output in outputs],
        [("w", weights)],
        notes,
    )


def tokens(folder):
    """The score is the mean of the token numbers; an undecided position counts as 4."""
    nodes = [
        helper.make_node("Cast", ["tokens"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["numbers"], ["score"], axes=[1], keepdims=0),
    ]
    save(
        folder,
        "tokens",
        nodes,
        [tensor("tokens", TensorProto.INT64, ["n", LENGTH])],
        [tensor("score", TensorProto.FLOAT, ["n"])],
    )


def batch_statistics(folder):
    """What a network exported in training mode does: it subtracts the mean of the batch."""
    nodes = [
        helper.make_node("ReduceMean", ["x"], ["centre"], axes=[0], keepdims=1),
        helper.make_node("Sub", ["x", "centre"], ["centred"]),
        helper.make_node("Flatten", ["centred"], ["flat"], axis=1),
        helper.make_node("MatMul", ["flat", "w"], ["score"]),
    ]
    save(
        folder,
        "batch_statistics",
        nodes,
        [tensor("x", TensorProto.FLOAT, ["n", 4, LENGTH])],
        [tensor("score", TensorProto.FLOAT, ["n", 1])],
        [("w", np.arange(4 * LENGTH, dtype=np.float32).reshape(-1, 1))],
        {"svdd.domain": "DNA[8]"},
    )


def pooled(folder):
    """The mean over the positions of what each letter is worth there. ONNX Runtime sums a single
    item in another order than several, so that its last bits differ."""
    worth = np.sin(1 + 2.3 * np.arange(200 * 4)).astype(np.float32).reshape(1, 200, 4)
    nodes = [
        helper.make_node("Mul", ["x", "worth"], ["worths"]),
        helper.make_node("ReduceMean", ["worths"], ["means"], axes=[1], keepdims=0),
        helper.make_node("MatMul", ["means", "ones"], ["score"]),
    ]
    save(
        folder,
        "pooled",
        nodes,
        [tensor("x", TensorProto.FLOAT, ["n", 200, 4])],
        [tensor("score", TensorProto.FLOAT, ["n", 1])],
        [("worth", worth), ("ones", np.ones((4, 1), dtype=np.float32))],
        {"svdd.domain": "DNA[200]"},
    )


class Activity(torch.nn.Module):
    """A small network of the kind that people train on assays."""

    def __init__(self):
        super().__init__()
        self.body = torch.nn.Sequential(
            torch.nn.Conv1d(4, 24, 5, padding=2),
            torch.nn.GELU(),
            torch.nn.Conv1d(24, 24, 3, padding=2, dilation=2),
            torch.nn.BatchNorm1d(24),
            torch.nn.ReLU(),
        )
        self.head = torch.nn.Sequential(
            torch.nn.Linear(24, 32), torch.nn.ReLU(), torch.nn.Linear(32, 1)
        )

    def forward(self, x):
        return self.head(self.body(x).mean(dim=2)).squeeze(1)


def activity(folder):
    torch.manual_seed(11)
    net = Activity().eval()
    path = folder / "activity.onnx"
    torch.onnx.export(
        net,
        (torch.zeros(2, 4, 20),),
        path,
        input_names=["x"],
        output_names=["activity"],
        dynamic_axes={"x": {0: "n"}, "activity": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )
    model = onnx.load(path)
    helper.set_model_props(model, {"svdd.domain": "DNA[20]"})
    onnx.save(model, path)
    for text in ["ACGTACGTACGTACGTACGT", "GATTACAGATTACAGATTAC", "TTTTTTTTTTTTTTTTTTTN"]:
        x = torch.zeros(1, 4, len(text))
        for i, letter in enumerate(text):
            if letter in "ACGT":
                x[0, "ACGT".index(letter), i] = 1
        print(text, f"{net(x).item():.7f}")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    weighted_sum(folder, "letters_first", [4, LENGTH], {"svdd.domain": "DNA[8]"})
    weighted_sum(folder, "positions_first", [LENGTH, 4])
    weighted_sum(folder, "two_outputs", [4, LENGTH], {"svdd.domain": "DNA"}, ("score", "loss"))
    weighted_sum(folder, "batch_of_one", [4, LENGTH], {"svdd.domain": "DNA[8]"}, batch=1)
    tokens(folder)
    batch_statistics(folder)
    pooled(folder)
    activity(folder)


if __name__ == "__main__":
    main()
