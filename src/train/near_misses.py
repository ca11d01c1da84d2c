"""Questions that a passage nearly answers, made of questions that it does answer.

Another number, another name of the same passage, the opposite word, or a negation: the kinds that people
wrote for SQuAD 2.0 (Rajpurkar et al. 2018, table 2), so that a reader learns to say nothing where the
words are nearly the same.
"""

import random
import re
from dataclasses import replace
from pathlib import Path

_NUMBER = re.compile(r"\b\d{1,4}\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w.'’-]+(?: (?:of |the |de )?[A-Z][\w.'’-]+)*")
_VERB = re.compile(r"\b(did|does|do|is|was|are|were|can|could|will|would|has|had)\b(?! not\b)")
_HELPED = re.compile(r"\b(?:did|does|do|can|could|will|would)\b (?:the |a |an )?[\w'’-]+\b")


def _pairs() -> dict[str, str]:
    lines = (Path(__file__).parent / "opposites.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if not line.startswith("#")]
    return dict(pairs) | {b: a for a, b in reversed(pairs)}


_OPPOSITE = _pairs()


def near_miss(example, passage: str, chance: random.Random):
    """The example with a question that its context does not answer; none where no change fits.

    `passage` is the whole text that other names are taken from.
    """
    ways = [_number, _name, _opposite, _negated]
    chance.shuffle(ways)
    for way in ways:
        question = way(example, passage, chance)
        if question and question != example.question:
            return replace(
                example, source=example.source + "-miss", question=question, start=-1, end=-1, golds=()
            )
    return None


def _number(example, passage: str, chance: random.Random) -> str | None:
    found = [m for m in _NUMBER.finditer(example.question) if m.group() in example.context]
    if not found:
        return None
    number = chance.choice(found)
    other = str(int(number.group()) + chance.choice([-10, -7, -4, -3, -2, -1, 1, 2, 3, 4, 7, 10]))
    if other.startswith("-") or other in passage:
        return None
    return _instead(example.question, number, other)


def _name(example, passage: str, chance: random.Random) -> str | None:
    asked = [m for m in _NAME.finditer(example.question) if m.group() in example.context]
    if not asked:
        return None
    name = chance.choice(asked)
    known = example.question.lower() + " " + " ".join(example.golds).lower()
    others = sorted(
        {m.group() for m in _NAME.finditer(passage) if not _shares_word(m.group(), known)}
    )
    return _instead(example.question, name, chance.choice(others)) if others else None


def _shares_word(name: str, known: str) -> bool:
    return any(word.strip(".").lower() in known for word in name.split())


def _opposite(example, passage: str, chance: random.Random) -> str | None:
    found = [m for m in re.finditer(r"[a-z]+", example.question) if m.group() in _OPPOSITE]
    if not found:
        return None
    word = chance.choice(found)
    return _instead(example.question, word, _OPPOSITE[word.group()])


def _negated(example, passage: str, chance: random.Random) -> str | None:
    verb = _VERB.search(example.question)
    if not verb or re.search(r"\b(?:not|never|no)\b|n't", example.question + example.context):
        return None
    after = _HELPED.match(example.question, verb.start())
    if after and chance.random() < 0.5:
        return example.question[: after.end()] + " never" + example.question[after.end() :]
    return example.question[: verb.end()] + " not" + example.question[verb.end() :]


def _instead(question: str, match: re.Match, other: str) -> str:
    return question[: match.start()] + other + question[match.end() :]
