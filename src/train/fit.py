"""Training: AdamW with a warm-up and a linear decay, batches of like length, kept so that it can go on."""

import os
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from examples import UNKNOWN, Example, Tokens, tokenised
from network import Network


# How much the window's heads count beside the span.
ANSWER_WEIGHT, VERDICT_WEIGHT = 0.5, 1.0


@dataclass(frozen=True)
class Settings:
    """`passes` over the data, or less where `minutes` of work are over first (0: no such bound).

    `frozen` counts the lower layers that stay as they are: a third less work where a quarter of them
    would change little, as when a trained reader is trained further.
    """

    passes: int = 3
    minutes: float = 0
    rate: float = 1e-4
    head_rate: float = 5e-4
    decay: float = 0.01
    warm_up: float = 0.05
    batch: int = 16
    clip: float = 1.0
    frozen: int = 0
    seed: int = 1
    keep_every: int = 50
    bf16: bool = True


def fit(network: Network, read, words, settings: Settings, kept: Path) -> dict:
    """Trains `network` in place, keeping its state in `kept`, from which a later call goes on.

    `read(turn)` gives the examples of one pass over the data, in any order but always the same.
    Returns what was done: examples, tokens, seconds, and the settings.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device).train()
    network.freeze(settings.frozen)
    optimiser = _optimiser(network, settings)
    done = {"step": 0, "examples": 0, "tokens": 0, "seconds": 0.0}
    if kept.exists():
        state = torch.load(kept, map_location=device, weights_only=False)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        done = state["done"]
        print(f"going on at step {done['step']}", flush=True)
    losses: list[float] = []
    begun = time.time() - done["seconds"]
    steps = 0
    for batch, share in _batches(read, words, settings):
        steps += 1
        if steps <= done["step"]:
            continue
        if settings.minutes:
            share = max(share, (time.time() - begun) / 60 / settings.minutes)
        if share >= 1:
            break
        losses.append(_step(network, optimiser, batch, _rate(share, settings), settings, device))
        done.update(step=steps, seconds=time.time() - begun)
        done["examples"] += len(batch)
        done["tokens"] += sum(len(tokens.ids) for tokens in batch)
        if steps % settings.keep_every == 0:
            _keep(kept, network, optimiser, done)
            print(
                f"step {steps}, {share:.1%}, {done['examples']} examples, loss {sum(losses) / len(losses):.3f}, "
                f"{done['tokens'] / done['seconds']:.0f} tokens/s",
                flush=True,
            )
            losses.clear()
    _keep(kept, network, optimiser, done)
    return done | {"settings": asdict(settings)}


def has_bf16() -> bool:
    """Whether this processor multiplies bfloat16 itself: elsewhere float32 is three times as fast. A card always does."""
    cpu = Path("/proc/cpuinfo")
    return torch.cuda.is_available() or cpu.exists() and any(f in cpu.read_text() for f in ("avx512_bf16", "amx_bf16"))


def _batches(read, words, settings: Settings):
    """Batches of examples of like length in a seeded order, each with the share of the work before it."""
    for turn in range(settings.passes):
        tokens = tokenised(read(turn), words)
        chance = random.Random(settings.seed * 1000 + turn)
        chance.shuffle(tokens)
        batches: list[list[Tokens]] = []
        chunk = 40 * settings.batch
        for i in range(0, len(tokens), chunk):
            alike = sorted(tokens[i : i + chunk], key=lambda t: len(t.ids))
            group = [alike[k : k + settings.batch] for k in range(0, len(alike), settings.batch)]
            chance.shuffle(group)
            batches += group
        for i, batch in enumerate(batches):
            yield batch, (turn + i / len(batches)) / settings.passes


def _step(network, optimiser, batch: list[Tokens], rate: float, settings: Settings, device: str) -> float:
    for group in optimiser.param_groups:
        group["lr"] = group["full"] * rate
    with torch.autocast(device, torch.bfloat16, enabled=settings.bf16):
        scores = network(*(t.to(device) for t in tensors(batch)))
    loss = _loss(scores, batch, device)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), settings.clip, foreach=True)
    optimiser.step()
    optimiser.zero_grad()
    return float(loss.detach())


def _loss(scores: tuple[Tensor, Tensor, Tensor], batch: list[Tokens], device: str) -> Tensor:
    """The span's loss, the answer's and the verdict's, each over the examples that have the target."""
    starts, ends, window = scores
    start, end, answers, verdict = (
        torch.tensor([getattr(t, name) for t in batch], device=device) for name in ("start", "end", "answers", "verdict")
    )
    loss = (_entropy(starts, start) + _entropy(ends, end)) / 2
    known = answers != UNKNOWN
    if known.any():
        loss = loss + ANSWER_WEIGHT * F.binary_cross_entropy_with_logits(window[known, 0], answers[known].float())
    return loss + VERDICT_WEIGHT * _entropy(window[:, 1:], verdict)


def _entropy(scores: Tensor, target: Tensor) -> Tensor:
    """Summed over the examples that have the target, a share of the whole batch: a batch with few weighs them no more."""
    return F.cross_entropy(scores, target, ignore_index=UNKNOWN, reduction="sum") / len(target)


def tensors(batch: list[Tokens]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, attention and kinds [batch, length], padded to a multiple of 8."""
    length = -(-max(len(t.ids) for t in batch) // 8) * 8
    ids, attended, kinds = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(3))
    for row, tokens in enumerate(batch):
        n = len(tokens.ids)
        ids[row, :n] = torch.tensor(tokens.ids)
        attended[row, :n] = 1
        kinds[row, tokens.question : n] = 1
    return ids, attended, kinds


def _rate(share: float, settings: Settings) -> float:
    """The share of the full learning rate after this share of the work."""
    if share < settings.warm_up:
        return max(share, 1e-3) / settings.warm_up
    return (1 - share) / (1 - settings.warm_up)


def _optimiser(network: Network, settings: Settings):
    trained = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    heads = ("heads", "pool", "window")
    matrices = [p for n, p in trained if p.dim() > 1 and not n.startswith(heads)]
    vectors = [p for _, p in trained if p.dim() < 2]
    return torch.optim.AdamW(
        [
            {"params": matrices, "weight_decay": settings.decay, "full": settings.rate},
            {"params": vectors, "weight_decay": 0, "full": settings.rate},
            {"params": [getattr(network, name).weight for name in heads], "weight_decay": 0, "full": settings.head_rate},
        ],
        lr=settings.rate,
        betas=(0.9, 0.98),
        fused=True,
    )


def _keep(kept: Path, network: Network, optimiser, done: dict) -> None:
    """Written beside and moved into place: a kill leaves the last state whole."""
    beside = kept.with_suffix(".new")
    state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "done": dict(done)}
    torch.save(state, beside)
    os.replace(beside, kept)
