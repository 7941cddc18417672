"""A small run of everything on the sample in this folder: train 50 steps, export, load, check. Fails loudly."""

import argparse
import itertools
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

from evaluate import evaluate
from export import export, open_session
from markov_chain import MixtureOfChains
from sequences import MASK, read_sequences
from teacher import Teacher
from train import Recipe, run

SAMPLE = Path(__file__).resolve().parent / "sample.txt"
RECIPE = Recipe(
    teacher_order=2,
    teacher_classes=2,
    lessons=128,
    batch=8,
    teacher_steps=25,
    data_steps=25,
    check_every=25,
    checks_per_sequence=4,
    bfloat16=False,
)


def check_teacher(tokens):
    """The teacher's sums against all 4^6 sequences of six bases."""
    mixture = MixtureOfChains(2, 3, 16.0, 16.0).fit(tokens, rounds=3)
    whole = np.array(list(itertools.product(range(4), repeat=6)), np.int8)
    weights = np.exp2(mixture.log2_likelihood(whole))
    masked = np.array([[MASK] * 6, [MASK, 0, MASK, MASK, 2, MASK], [3, MASK, MASK, 1, MASK, 0]])
    for row, belief in zip(masked, Teacher(mixture).posterior(torch.from_numpy(masked)).numpy()):
        possible = weights * ((whole == row) | (row == MASK)).all(1)
        exact = np.stack([(possible[:, None] * (whole == base)).sum(0) for base in range(4)], 1) / possible.sum()
        if np.abs(belief - exact).max() > 1e-5:
            raise AssertionError("the teacher's beliefs are not those of its mixture")


def smoke(folder):
    torch.set_num_threads(1)
    tokens = read_sequences(SAMPLE)
    check_teacher(tokens)
    network, notes = run(tokens, "clusters", RECIPE)
    if not all(np.isfinite(check["bits"]) and check["bits"] < 2.01 for check in notes["log"]):
        raise AssertionError(f"the loss went astray: {notes['log']}")
    export(network, tokens, folder, "smoke", "A network trained for a moment.", "tools/train/smoke")
    rows = {part: indices[:4] if part == "held_out" else indices for part, indices in notes["rows"].items()}
    result = evaluate(open_session(folder / "model.onnx"), tokens, rows, "clusters", samples=0)
    if not result["network"]["mean"] < 2.01:
        raise AssertionError(f"the bound went astray: {result['network']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, help="keep the model folder here; otherwise it is deleted")
    arguments = parser.parse_args()
    folder = arguments.output or Path(tempfile.mkdtemp(prefix="svdd-smoke-"))
    try:
        smoke(folder)
        for file in ("model.onnx", "svdd-model.json"):
            if not (folder / file).is_file():
                raise AssertionError(f"{file} was not written")
    finally:
        if arguments.output is None:
            shutil.rmtree(folder)
    print("training smoke test passed", file=sys.stderr)


if __name__ == "__main__":
    main()
