"""SVDD as its authors' code runs it (SVDD-PM over a masked diffusion), for the side-by-side with svdd.

A step costs one forward of the states, which the winners' forwards of the step before already answered, and M
forwards of B rows, a candidate of each item at a time. Eager torch, float32, inference mode.

A worker: it reads a command a line and answers each with a line of key=value pairs.
    run ITEMS CANDIDATES STEPS SEED     one run
    forward ROWS CALLS                  calls of the network alone
    peak                                the most memory that the process ever held
"""

import sys
import time
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

C, G, MASK = 1, 2, 4
END = 1e-5


def load(folder, model, threads):
    """The network of tools/train with the weights of an ONNX file: nothing is unpickled."""
    sys.path.insert(0, str(folder))
    from network import Denoiser

    torch.set_num_threads(threads)
    torch.set_num_interop_threads(1)
    network = Denoiser()
    names = network.state_dict().keys()
    weights = {
        tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy())
        for tensor in onnx.load(str(model)).graph.initializer
        if tensor.name in names
    }
    network.load_state_dict(weights, strict=True)
    return network.eval()


class Denoise:
    """The network, its rows counted and its time taken."""

    def __init__(self, network):
        self.network = network
        self.rows = 0
        self.seconds = 0.0

    def __call__(self, tokens):
        start = time.perf_counter()
        answer = self.network(tokens)
        self.seconds += time.perf_counter() - start
        self.rows += len(tokens)
        return answer.exp()


def move_chance(t):
    return (1 - 1e-3) * t


def draw(tokens, probabilities, t, s):
    """From the kernel: argmax of weights / Exp(1), the noise with the floors of the published code."""
    weights = torch.empty(*tokens.shape, 5)
    weights[..., :4] = probabilities * (move_chance(t) - move_chance(s))
    weights[..., MASK] = move_chance(s)
    noise = 1e-10 - torch.log(torch.rand_like(weights) + 1e-10)
    return torch.where(tokens == MASK, (weights / noise).argmax(-1), tokens)


def fill(tokens, probabilities):
    return torch.where(tokens == MASK, probabilities.argmax(-1), tokens)


def reward(tokens):
    gc = ((tokens == C) | (tokens == G)).double().mean(1)
    cpg = ((tokens[:, :-1] == C) & (tokens[:, 1:] == G)).sum(1).double()
    return gc + 0.1 * cpg


def run(network, length, items, candidates, steps, seed):
    torch.manual_seed(seed)
    denoise = Denoise(network)
    times = torch.linspace(1, END, steps + 1).tolist()
    start = time.perf_counter()
    x = torch.full((items, length), MASK, dtype=torch.int64)
    for t, s in zip(times[:-1], times[1:]):
        probabilities = denoise(x)
        drawn, scores = [], []
        for _ in range(candidates):
            y = draw(x, probabilities, t, s)
            scores.append(reward(fill(y, denoise(y))))
            drawn.append(y)
        best = torch.stack(scores).argmax(0)
        x = torch.stack(drawn)[best, torch.arange(items)]
    x = fill(x, denoise(x))
    scores = reward(x)
    return {
        "seconds": time.perf_counter() - start,
        "network": denoise.seconds,
        "rows": denoise.rows,
        "reward": scores.mean().item(),
    }


def forward(network, length, rows, calls):
    """Half of the positions open, as on average in a run; the checksum tells that both sides have the same weights."""
    places = torch.arange(rows * length)
    tokens = torch.where(places % 2 == 0, MASK, places * 31 % 97 % 4).reshape(rows, length)
    start = time.perf_counter()
    for _ in range(calls):
        answer = network(tokens)
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "checksum": answer.exp()[:, ::2, 0].double().mean().item()}


def peak():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM"):
                return {"kilobytes": int(line.split()[1])}
    return {"kilobytes": 0}


def main():
    folder, model, threads, length = sys.argv[1:]
    network = load(Path(folder), Path(model), int(threads))
    length = int(length)
    print(f"torch={torch.__version__} threads={torch.get_num_threads()}", flush=True)
    with torch.inference_mode():
        for line in sys.stdin:
            command, *numbers = line.split()
            numbers = [int(number) for number in numbers]
            if command == "run":
                answer = run(network, length, *numbers)
            elif command == "forward":
                answer = forward(network, length, *numbers)
            else:
                answer = peak()
            print(" ".join(f"{key}={value}" for key, value in answer.items()), flush=True)


if __name__ == "__main__":
    main()
