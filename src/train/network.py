"""The reader as a network to train: a BERT encoder, a start and an end score for each token, and scores of the window.

The window's four scores are read off its first token: that it answers, and yes, no and unsettled for a yes/no question.
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

HIDDEN, INNER, HEADS, WORDS, POSITIONS = 384, 1536, 12, 30522, 512
WINDOW_SCORES = 4
NO_SCORE = -1e4


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), dropout on what each half adds."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.wide = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = self.norm1(x + self.dropout(self.attended(self._attention(x, mask))))
        return self.norm2(x + self.dropout(self.narrow(F.gelu(self.wide(x)))))

    def _attention(self, x: Tensor, mask: Tensor) -> Tensor:
        """Plain batched products: on a CPU their backward pass is nearly twice as fast as the fused kernel's."""
        batch, length, _ = x.shape
        size = HIDDEN // HEADS
        shape = (batch, length, 3, HEADS, size)
        q, k, v = (
            part.reshape(batch * HEADS, length, size)
            for part in self.qkv(x).view(shape).permute(2, 0, 3, 1, 4).unbind(0)
        )
        spread = mask.expand(batch, HEADS, 1, length).reshape(batch * HEADS, 1, length)
        scores = torch.baddbmm(spread, q, k.transpose(1, 2), alpha=size**-0.5)
        mixed = torch.bmm(torch.softmax(scores, -1, dtype=scores.dtype), v)
        return mixed.view(batch, HEADS, length, size).transpose(1, 2).reshape(batch, length, HIDDEN)


class Network(nn.Module):
    """The encoder, whose embeddings stay as they are, and the heads."""

    def __init__(self, layers: int, dropout: float) -> None:
        super().__init__()
        self.word = nn.Embedding(WORDS, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.heads = nn.Linear(HIDDEN, 2)
        self.pool = nn.Linear(HIDDEN, HIDDEN)
        self.window = nn.Linear(HIDDEN, WINDOW_SCORES)
        for part in (self.heads, self.pool, self.window):
            nn.init.normal_(part.weight, std=0.02)
            nn.init.zeros_(part.bias)
        for embedding in (self.word, self.position, self.kind):
            embedding.weight.requires_grad_(False)

    def freeze(self, layers: int) -> None:
        """Leaves the lowest layers, and the norm under them, as they are."""
        for part in (self.norm, *self.layers[:layers]) if layers else ():
            part.requires_grad_(False)

    def forward(self, ids: Tensor, attended: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Start and end scores [batch, length] and the window's [batch, 4].

        The question and the padding have no start and end scores; position 0 stands for "not here".
        """
        x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind(kinds))
        if torch.is_autocast_enabled("cpu") or torch.is_autocast_enabled("cuda"):
            x = x.to(torch.bfloat16)
        mask = (1.0 - attended[:, None, None, :].to(x.dtype)) * NO_SCORE
        for layer in self.layers:
            x = layer(x, mask)
        outside = (kinds == 0) | (attended == 0)
        outside[:, 0] = False
        scores = self.heads(x).float().masked_fill(outside[..., None], NO_SCORE)
        return scores[..., 0], scores[..., 1], self.window(torch.tanh(self.pool(x[:, 0]))).float()


def names(layer: int) -> dict[str, str]:
    """The names of a layer's parts in BERT, by their names here; q, k and v apart."""
    bert = f"encoder.layer.{layer}."
    return {
        "attended": bert + "attention.output.dense",
        "norm1": bert + "attention.output.LayerNorm",
        "wide": bert + "intermediate.dense",
        "narrow": bert + "output.dense",
        "norm2": bert + "output.LayerNorm",
    }


def of(weights: dict[str, np.ndarray], dropout: float = 0.1) -> Network:
    """The network with the weights of a graph (see `graph.weights`), heads too where it has them."""
    layers = 1 + max(int(n.split(".")[2]) for n in weights if n.startswith("encoder.layer."))
    network = Network(layers, dropout)
    for here, there, matrix in _places(network):
        value = np.concatenate([weights[name] for name in there], axis=-1)
        here.data.copy_(torch.from_numpy(value.T.copy() if matrix else value.copy()))
    for row, head in enumerate(("start", "end")):
        if f"qa_{head}_w" in weights:
            network.heads.weight.data[row] = torch.from_numpy(weights[f"qa_{head}_w"][:, 0].copy())
            network.heads.bias.data[row] = float(weights[f"qa_{head}_b"][0])
    for part in ("pool", "window"):
        if f"qa_{part}_w" in weights:
            getattr(network, part).weight.data.copy_(torch.from_numpy(weights[f"qa_{part}_w"].T.copy()))
            getattr(network, part).bias.data.copy_(torch.from_numpy(weights[f"qa_{part}_b"].copy()))
    return network.eval()


def average(network: Network, other: Network, share: float = 0.5) -> None:
    """Makes the weights of `network` the mean of both, its own counting for `share`.

    Readers trained apart from one base err apart, and their mean errs less (Wortsman et al. 2022, "Model soups").
    """
    theirs = other.state_dict()
    with torch.no_grad():
        for name, mine in network.state_dict().items():
            mine.mul_(share).add_(theirs[name].to(mine.device), alpha=1 - share)


def to_weights(network: Network) -> dict[str, np.ndarray]:
    """The inverse of `of`: what `graph.write` takes."""
    out = {}
    for here, there, matrix in _places(network):
        value = here.detach().float().cpu().numpy()
        for name, part in zip(there, np.split(value.T if matrix else value, len(there), axis=-1)):
            out[name] = part
    heads = network.heads.weight.detach().float().cpu().numpy(), network.heads.bias.detach().cpu().numpy()
    for row, head in enumerate(("start", "end")):
        out[f"qa_{head}_w"], out[f"qa_{head}_b"] = heads[0][row][:, None], heads[1][row : row + 1]
    for name in ("pool", "window"):
        part = getattr(network, name)
        out[f"qa_{name}_w"] = part.weight.detach().float().cpu().numpy().T
        out[f"qa_{name}_b"] = part.bias.detach().float().cpu().numpy()
    return out


def _places(network: Network):
    """Each parameter of the encoder, the names of its parts in BERT, and whether it is a matrix stored [in, out] there."""
    for part, name in ((network.word, "word"), (network.position, "position"), (network.kind, "token_type")):
        yield part.weight, [f"embeddings.{name}_embeddings.weight"], False
    yield network.norm.weight, ["embeddings.LayerNorm.weight"], False
    yield network.norm.bias, ["embeddings.LayerNorm.bias"], False
    for i, layer in enumerate(network.layers):
        attention = [f"encoder.layer.{i}.attention.self.{part}" for part in ("query", "key", "value")]
        for kind in ("weight", "bias"):
            yield getattr(layer.qkv, kind), [f"{name}.{kind}" for name in attention], kind == "weight"
            for here, there in names(i).items():
                part = getattr(layer, here)
                yield getattr(part, kind), [f"{there}.{kind}"], kind == "weight" and isinstance(part, nn.Linear)
