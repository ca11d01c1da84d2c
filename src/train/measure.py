"""How well a reader reads: exact match and F1 of SQuAD, and how well it tells that the answer is missing.

    python measure.py READER.onnx PART.jsonl.gz [SOURCE]    (only the examples whose source begins so)
"""

import collections
import re
import string
import sys
from pathlib import Path

import numpy as np
import onnxruntime

from examples import TOKENIZER, Example, headed, load, sentences, tokenizer

LONGEST_ANSWER = 24
_SIGNS = {ord(c): None for c in string.punctuation + "“”‘’—–"}


def measure(model: Path, words, examples: list[Example]) -> dict:
    """Answerable exact match and F1, both over all at the best threshold, and the area under the ROC curve, in per cent.

    `words` is the tokenizer; the whole passage is read, cut to its length.
    """
    session = _session(model)
    read = [best(session, words, e.question[:300], e.context) for e in examples]
    answers = [e.context[a:b] for e, (a, b, _) in zip(examples, read)]
    confidence = np.array([c for *_, c in read])
    answerable = np.array([e.answerable for e in examples])
    em = np.array([max((normal(a) == normal(g) for g in e.golds), default=False) for a, e in zip(answers, examples)], float)
    f1 = np.array([max((overlap(a, g) for g in e.golds), default=0.0) for a, e in zip(answers, examples)])
    out = {
        "questions": len(examples),
        "answerable": int(answerable.sum()),
        "answerable_em": _percent(em[answerable].mean()),
        "answerable_f1": _percent(f1[answerable].mean()),
    }
    if not answerable.all():
        out["auc"] = round(auc(confidence[answerable], confidence[~answerable]), 3)
        out["all_em"] = _percent(_at_best_threshold(em, answerable, confidence))
        out["all_f1"] = _percent(_at_best_threshold(f1, answerable, confidence))
    return out


def choose(model: Path, words, examples: list[Example]) -> dict:
    """Sentence choice, as the product reads: every sentence alone, the headline in front.

    The share of answerable questions whose most confident sentence holds a gold answer, and the area
    under the ROC curve of that confidence, answerable questions against the others.
    """
    session = _session(model)
    right, confidence = [], []
    for example in examples:
        pieces = [headed(example.topic) + example.context[a:b] for a, b in sentences(example.context)]
        scores = [best(session, words, example.question[:300], piece)[2] for piece in pieces]
        chosen = pieces[int(np.argmax(scores))]
        right.append(any(gold in chosen for gold in example.golds))
        confidence.append(max(scores))
    answerable = np.array([e.answerable for e in examples])
    out = {"sentence": _percent(np.array(right)[answerable].mean())}
    if not answerable.all():
        out["sentence_auc"] = round(auc(np.array(confidence)[answerable], np.array(confidence)[~answerable]), 3)
    return out


def _session(model: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(model), options)


def best(session, words, question: str, passage: str) -> tuple[int, int, float]:
    """The best span of the passage in characters, and its score less that of "not here"."""
    encoding = words.encode(question, passage)
    starts, ends = session.run(
        ["start_logits", "end_logits"],
        {
            "input_ids": np.array([encoding.ids], np.int64),
            "attention_mask": np.ones((1, len(encoding.ids)), np.int64),
            "token_type_ids": np.array([encoding.type_ids], np.int64),
        },
    )
    inside = [i for i, (k, (a, b)) in enumerate(zip(encoding.type_ids, encoding.offsets)) if k == 1 and b > a]
    first, last = inside[0], inside[-1] + 1
    sums = starts[0][first:last, None] + ends[0][None, first:last]
    span = np.subtract.outer(np.arange(last - first), np.arange(last - first))
    sums[(span > 0) | (span <= -LONGEST_ANSWER)] = -np.inf
    i, j = np.unravel_index(sums.argmax(), sums.shape)
    none = starts[0][0] + ends[0][0]
    return encoding.offsets[first + i][0], encoding.offsets[first + j][1], float(sums[i, j] - none)


def normal(text: str) -> str:
    """Lower case, no punctuation, no articles: the form in which SQuAD compares answers (Rajpurkar et al. 2016)."""
    words = text.lower().translate(_SIGNS).split()
    return " ".join(w for w in words if w not in ("a", "an", "the"))


def overlap(given: str, gold: str) -> float:
    """The F1 of the words of two answers."""
    a, b = normal(given).split(), normal(gold).split()
    if not a or not b:
        return float(a == b)
    shared = sum((collections.Counter(a) & collections.Counter(b)).values())
    return 2 * shared / (len(a) + len(b))


def auc(answerable: np.ndarray, unanswerable: np.ndarray) -> float:
    """The chance that an answerable question is given the higher confidence of the two (Mann and Whitney 1947)."""
    higher = (answerable[:, None] > unanswerable[None, :]).mean()
    return float(higher + 0.5 * (answerable[:, None] == unanswerable[None, :]).mean())


def _at_best_threshold(scores: np.ndarray, answerable: np.ndarray, confidence: np.ndarray) -> float:
    """The best mean score when answers under some confidence are withheld: right where there is none."""
    order = np.argsort(-confidence, kind="stable")
    gained = np.where(answerable[order], scores[order], -1.0)
    return float(((~answerable).sum() + max(0.0, gained.cumsum().max())) / len(scores))


def _percent(share: float) -> float:
    return round(100 * float(share), 1)


if __name__ == "__main__":
    part = [e for e in load(Path(sys.argv[2])) if e.source.startswith("".join(sys.argv[3:4]))]
    print(measure(Path(sys.argv[1]), tokenizer(TOKENIZER), part) | choose(Path(sys.argv[1]), tokenizer(TOKENIZER), part))
