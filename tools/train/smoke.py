"""A small run of everything on the sample in this folder: train 50 steps, export, load, check. Fails loudly."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

from evaluate import evaluate
from export import export, open_session
from sequences import read_sequences
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


def smoke(folder):
    torch.set_num_threads(1)
    tokens = read_sequences(SAMPLE)
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
