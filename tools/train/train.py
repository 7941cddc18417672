"""Training: first learn what the mixture of Markov chains believes, then learn from the sequences themselves."""

import argparse
import copy
import hashlib
import json
import math
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from markov_chain import MixtureOfChains, bits_per_base
from masking import mask_exactly, spread_counts
from network import Denoiser, parameter_count
from sequences import MASK, read_sequences, reverse_complement, sequences_text, split_rows
from teacher import Teacher


@dataclass(frozen=True)
class Recipe:
    """All settings of a run. `seed` fixes every random number."""

    seed: int = 0
    teacher_order: int = 4
    teacher_classes: int = 4
    teacher_strength: float = 64.0
    teacher_shared_strength: float = 256.0
    lessons: int = 16384
    batch: int = 64
    teacher_steps: int = 1000
    teacher_rate: float = 2e-3
    data_steps: int = 1500
    data_rate: float = 7e-4
    data_share: float = 0.5
    check_every: int = 500
    checks_per_sequence: int = 30
    dropout: float = 0.1
    weight_decay: float = 0.05
    averaging: float = 0.998
    bfloat16: bool = True


@dataclass
class Lessons:
    """Masked sequences with the teacher's belief at every position."""

    tokens: np.ndarray
    beliefs: np.ndarray

    def draw(self, count, generator):
        """Random lessons, each read on a random strand."""
        rows = generator.integers(len(self.tokens), size=count)
        tokens, beliefs = self.tokens[rows], self.beliefs[rows].astype(np.float32)
        other = generator.random(count) < 0.5
        tokens[other] = reverse_complement(tokens[other])
        beliefs[other] = beliefs[other][:, ::-1, ::-1]
        return torch.from_numpy(tokens.astype(np.int64)), torch.from_numpy(beliefs)


def say(text):
    print(text, file=sys.stderr, flush=True)


def make_lessons(teacher, mixture, training, recipe):
    """Half of the lessons are training sequences, half are drawn from the mixture itself."""
    generator = np.random.default_rng(recipe.seed + 1)
    count, length = recipe.lessons, training.shape[1]
    drawn = mixture.sample(count // 2, length, generator)
    real = training[generator.integers(len(training), size=count - len(drawn))]
    whole = generator.permutation(np.concatenate([drawn, real]))
    masked = mask_exactly(whole, spread_counts(count, length, generator), generator)
    beliefs = np.empty((count, length, 4), np.float16)
    started = time.time()
    for start in range(0, count, 64):
        rows = slice(start, start + 64)
        beliefs[rows] = teacher.posterior(torch.from_numpy(masked[rows].astype(np.int64))).numpy()
        if start % 4096 == 0:
            say(f"lessons {start}/{count}, {time.time() - started:.0f} s")
    return Lessons(masked, beliefs)


def loss_against(network, tokens, targets, floor, bfloat16):
    """Cross-entropy in nats summed over masked positions / (masks + floor), the mean over sequences."""
    hidden = (tokens == MASK).float()
    with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
        log_probabilities = network(tokens)
    losses = -(targets * log_probabilities).sum(-1) * hidden
    masks = hidden.sum(1)
    return (losses.sum(1) / (masks + floor)).mean()


@torch.no_grad()
def validation_bits(network, masked, truth, bfloat16):
    """Bits per base: the mean over rows of the mean over masked positions."""
    network.eval()
    total = 0.0
    for start in range(0, len(masked), 256):
        tokens = torch.from_numpy(masked[start : start + 256].astype(np.int64))
        bases = torch.from_numpy(truth[start : start + 256].astype(np.int64))
        with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
            right = network(tokens).gather(2, bases[..., None])[..., 0]
        hidden = (tokens == MASK).float()
        total += -((right * hidden).sum(1) / hidden.sum(1)).sum().item() / math.log(2)
    network.train()
    return total / len(masked)


def new_optimizer(network, rate, recipe):
    trained = [p for p in network.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in trained if p.ndim > 1], "weight_decay": recipe.weight_decay},
        {"params": [p for p in trained if p.ndim == 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))


def cosine(step, steps, warm_up=100):
    return min((step + 1) / warm_up, 1.0) * (0.5 + 0.5 * math.cos(math.pi * step / steps))


def train(training, validation, lessons, recipe):
    """Returns the averaged network that was best on `validation`, and the log of checks."""
    torch.manual_seed(recipe.seed)
    generator = np.random.default_rng(recipe.seed + 2)
    network = Denoiser(recipe.dropout)
    network.train()
    averaged = copy.deepcopy(network)
    checks = np.random.default_rng(recipe.seed + 3)
    truth = np.repeat(validation, recipe.checks_per_sequence, 0)
    counts = np.concatenate(
        [spread_counts(recipe.checks_per_sequence, validation.shape[1], checks) for _ in range(len(validation))]
    )
    masked = mask_exactly(truth, counts, checks)
    best, best_weights, log = math.inf, None, []
    started = time.time()
    for phase, steps, rate in (
        ("teacher", recipe.teacher_steps, recipe.teacher_rate),
        ("data", recipe.data_steps, recipe.data_rate),
    ):
        optimizer = new_optimizer(network, rate, recipe)
        for step in range(steps):
            for group in optimizer.param_groups:
                group["lr"] = rate * cosine(step, steps)
            real = round(recipe.batch * recipe.data_share) if phase == "data" else 0
            tokens, beliefs = lessons.draw(recipe.batch - real, generator)
            loss = loss_against(network, tokens, beliefs, 0.0, recipe.bfloat16) * (recipe.batch - real) / recipe.batch
            if real:
                rows = training[generator.integers(len(training), size=real)]
                other = generator.random(real) < 0.5
                rows = np.where(other[:, None], reverse_complement(rows), rows)
                hidden = mask_exactly(rows, spread_counts(real, rows.shape[1], generator), generator)
                bases = torch.nn.functional.one_hot(torch.from_numpy(rows.astype(np.int64)), 4).float()
                tokens = torch.from_numpy(hidden.astype(np.int64))
                loss = loss + loss_against(network, tokens, bases, 8.0, recipe.bfloat16) * real / recipe.batch
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            keep = min(recipe.averaging, (step + 1) / (step + 10)) if phase == "teacher" else recipe.averaging
            with torch.no_grad():
                for mean, now in zip(averaged.parameters(), network.parameters()):
                    mean.lerp_(now, 1.0 - keep)
            if (step + 1) % recipe.check_every == 0 or step + 1 == steps:
                bits = validation_bits(averaged, masked, truth, recipe.bfloat16)
                log.append({"phase": phase, "step": step + 1, "loss_bits": loss.item() / math.log(2), "bits": bits})
                say(f"{phase} {step + 1}/{steps}: validation {bits:.4f} bits, {time.time() - started:.0f} s")
                if bits < best:
                    best, best_weights = bits, copy.deepcopy(averaged.state_dict())
    averaged.load_state_dict(best_weights)
    return averaged.eval(), log


def run(tokens, kind, recipe):
    """Split, teacher, lessons, training. Returns the network and the notes that go with it."""
    split = split_rows(tokens, kind, recipe.seed)
    training, validation = tokens[split.training], tokens[split.validation]
    mixture = MixtureOfChains(
        recipe.teacher_order, recipe.teacher_classes, recipe.teacher_strength, recipe.teacher_shared_strength
    ).fit(training, seed=recipe.seed)
    teacher_bits = float(bits_per_base(mixture, validation).mean())
    say(f"{kind}: {len(training)} training, {len(validation)} validation; teacher {teacher_bits:.4f} bits")
    lessons = make_lessons(Teacher(mixture), mixture, training, recipe)
    network, log = train(training, validation, lessons, recipe)
    notes = {
        "split": kind,
        "recipe": asdict(recipe),
        "rows": {part: rows.tolist() for part, rows in asdict(split).items()},
        "teacher_validation_bits": teacher_bits,
        "parameters": parameter_count(network),
        "log": log,
    }
    return network, notes


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=Path, help="the sequences, one a line (plain or gzip)")
    parser.add_argument("--split", choices=("clusters", "random"), default="clusters")
    parser.add_argument("--work", required=True, type=Path, help="the folder for weights.pt and training.json")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    started = time.time()
    tokens = read_sequences(arguments.data)
    network, notes = run(tokens, arguments.split, Recipe())
    notes["minutes"] = round((time.time() - started) / 60, 1)
    notes["data_sha256"] = hashlib.sha256(sequences_text(tokens).encode()).hexdigest()
    arguments.work.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), arguments.work / "weights.pt")
    (arguments.work / "training.json").write_text(json.dumps(notes) + "\n")


if __name__ == "__main__":
    main()
