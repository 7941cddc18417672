"""Writes the model folder: model.onnx and the manifest svdd-model.json with golden vectors, and checks both."""

import argparse
import hashlib
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from masking import mask_exactly
from network import Denoiser, parameter_count
from sequences import BASES, MASK, read_sequences

OPSET = 17
TOLERANCE = 1e-4
LICENCE = "Apache-2.0 (weights); trained on data under the MIT licence (Genentech/polygraph tutorials)"
SOURCE = "2,000 native human regulatory sequences of 200 bp (MPRA elements), tutorials of Genentech/polygraph, MIT"


def open_session(path, threads=1):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def log_probabilities(session, tokens, batch=160):
    """The network's answer for any number of rows: float32 [rows, length, 4]."""
    parts = []
    for start in range(0, len(tokens), batch):
        parts.append(session.run(None, {"tokens": tokens[start : start + batch].astype(np.int64)})[0])
    return np.concatenate(parts)


def write_network(network, length, path):
    """Exports with a free batch axis, then states only what the product relies on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            network.eval(),
            (torch.full((2, length), MASK, dtype=torch.int64),),
            str(path),
            dynamo=False,
            opset_version=OPSET,
            input_names=["tokens"],
            output_names=["log_probabilities"],
            dynamic_axes={"tokens": {0: "batch"}, "log_probabilities": {0: "batch"}},
        )
    model = onnx.load(str(path))
    onnx.checker.check_model(model, full_check=True)
    if model.ir_version > 10:
        raise AssertionError(f"IR version {model.ir_version}: too new for ONNX Runtime 1.21")


def golden_inputs(tokens, seed=0):
    """All masks, about half masked, nearly complete."""
    generator = np.random.default_rng(seed)
    length = tokens.shape[1]
    rows = tokens[generator.choice(len(tokens), 3, replace=False)]
    return mask_exactly(rows, [length, length // 2, max(1, length // 40)], generator)


def write_manifest(folder, name, summary, inputs, outputs, command):
    """The manifest, one key a line and one golden vector a line."""
    length = inputs.shape[1]
    content = (folder / "model.onnx").read_bytes()
    entries = {
        "format": 1,
        "name": name,
        "summary": summary,
        "domain": f"DNA[{length}]",
        "kind": "masked",
        "vocabulary": list(BASES),
        "mask": MASK,
        "schedule": {"name": "loglinear", "epsilon": 0.001},
        "steps": 128,
        "input": {"name": "tokens", "type": "int64", "shape": ["batch", length]},
        "output": {
            "name": "log_probabilities",
            "type": "float32",
            "shape": ["batch", length, 4],
            "holds": "log_probabilities",
        },
        "files": {"model.onnx": {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}},
        "licence": LICENCE,
        "source": SOURCE,
        "exporter": command,
    }
    lines = [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in entries.items()]
    vectors = [
        json.dumps({"input": row.tolist(), "output": [round(float(value), 6) for value in answer.ravel()]})
        for row, answer in zip(inputs, outputs)
    ]
    golden = ",\n    ".join(vectors)
    lines.append(f'  "golden": {{"tolerance": {TOLERANCE}, "vectors": [\n    {golden}\n  ]}}')
    (folder / "svdd-model.json").write_text("{\n" + "\n".join(lines) + "\n}\n")


def check_folder(folder):
    """Opens the folder as the product does: hashes, shapes, golden vectors, normalisation, rows alone and together."""
    manifest = json.loads((folder / "svdd-model.json").read_text())
    for file, stated in manifest["files"].items():
        content = (folder / file).read_bytes()
        if len(content) != stated["bytes"] or hashlib.sha256(content).hexdigest() != stated["sha256"]:
            raise AssertionError(f"{file} is not the file that the manifest names")
    session = open_session(folder / "model.onnx")
    if [node.name for node in session.get_inputs()] != [manifest["input"]["name"]]:
        raise AssertionError("the network's input is not the one that the manifest names")
    if [node.name for node in session.get_outputs()] != [manifest["output"]["name"]]:
        raise AssertionError("the network's output is not the one that the manifest names")
    vectors = manifest["golden"]["vectors"]
    inputs = np.array([vector["input"] for vector in vectors])
    stated = np.array([vector["output"] for vector in vectors]).reshape(*inputs.shape, 4)
    answers = log_probabilities(session, inputs)
    worst = float(np.abs(answers - stated).max())
    if not worst <= manifest["golden"]["tolerance"]:
        raise AssertionError(f"golden vectors differ by {worst}")
    excess = float(np.abs(np.logaddexp.reduce(answers.astype(np.float64), -1)).max())
    if not excess < 1e-5:
        raise AssertionError(f"log-probabilities are not normalised: {excess}")
    generator = np.random.default_rng(0)
    rows = mask_exactly(
        generator.integers(0, 4, (160, inputs.shape[1])), generator.integers(1, inputs.shape[1] + 1, 160), generator
    )
    together = log_probabilities(session, rows)
    for threads in (1, 2):
        other = open_session(folder / "model.onnx", threads)
        for batch in (1, 7, 160):
            if not np.array_equal(log_probabilities(other, rows, batch), together):
                raise AssertionError(f"rows depend on their batch ({batch} rows, {threads} threads)")
    return {"golden_difference": worst, "normalisation": excess, "rows_alone_equal_rows_in_batch": True}


def export(network, tokens, folder, name, summary, command):
    """The whole folder but the card; returns what was measured while checking it."""
    folder.mkdir(parents=True, exist_ok=True)
    write_network(network, tokens.shape[1], folder / "model.onnx")
    inputs = golden_inputs(tokens)
    with torch.no_grad():
        outputs = network.eval()(torch.from_numpy(inputs.astype(np.int64))).numpy()
    write_manifest(folder, name, summary, inputs, outputs, command)
    checks = check_folder(folder)
    checks["parameters"] = parameter_count(network)
    checks["bytes"] = (folder / "model.onnx").stat().st_size
    return checks


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=Path, help="the sequences, one a line")
    parser.add_argument("--work", required=True, type=Path, help="the folder that train.py wrote")
    parser.add_argument("--output", required=True, type=Path, help="the model folder to write")
    arguments = parser.parse_args()
    network = Denoiser()
    network.load_state_dict(torch.load(arguments.work / "weights.pt", weights_only=True))
    rows = json.loads((arguments.work / "training.json").read_text())["rows"]["training"]
    tokens = read_sequences(arguments.data)[rows]
    checks = export(
        network,
        tokens,
        arguments.output,
        "human_regulatory",
        "Masked diffusion over native human regulatory DNA of 200 bp.",
        "tools/train/reproduce",
    )
    (arguments.work / "export.json").write_text(json.dumps(checks, indent=2) + "\n")
    print(json.dumps(checks, indent=2), file=sys.stderr)


if __name__ == "__main__":
    main()
