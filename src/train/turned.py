"""Yes/no questions made of others: what the words say gives yes, another value of the same kind from the same text no.

"Where did they meet?", answered by "Bali", becomes "Did they meet in Bali?" and "Did they meet in Geneva?". A question
whose form no row here knows is left out.
"""

import random
import re
from collections import defaultdict
from dataclasses import replace

from examples import NO, YES, Example

_AUXILIARY = "did|does|do|was|were|is|are|has|have|had|will|would|can|could"
_WHEN_WHERE = re.compile(rf"^(when|where) ({_AUXILIARY}) (.+)$", re.I)
_HOW_MANY = re.compile(rf"^how (?:many|much) (.*?) ?\b(did|does|do|has|have|had|will|would|can|could) (.+)$", re.I)
_OBJECT = re.compile(r"^(who|whom|what|which [a-z]+|what [a-z]+) (did|does|do|has|have|had|will|would|can|could) (.+)$", re.I)
_SUBJECT = re.compile(r"^(who|which [a-z]+|what [a-z]+) ((?!did|does|do|is|are|was|were\b)[a-z]+ .+)$", re.I)
_PLACED = re.compile(r"^(?:in|on|at|by|from|near|to|around|about|after|before|during|since|until|under|over|between|inside|outside)\b", re.I)
_DAY = re.compile(r"^(?:\d{1,2} [A-Z]|[A-Z][a-z]+ \d{1,2}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")
_NUMBER = re.compile(r"\d[\d,]*")
_LONGEST = 6


def turned(question: str, value: str) -> str | None:
    """The question with a value in it, to be answered yes or no; None where its form is not known."""
    asked = question.strip().rstrip("?").strip()
    if match := _WHEN_WHERE.match(asked):
        word, auxiliary, rest = match.groups()
        return f"{auxiliary.capitalize()} {rest} {_placed(word.lower(), value)}?"
    if match := _HOW_MANY.match(asked):
        noun, auxiliary, rest = match.groups()
        return f"{auxiliary.capitalize()} {rest} {value}{_unsaid(noun, value)}?" if _NUMBER.search(value) else None
    if match := _OBJECT.match(asked):
        _, auxiliary, rest = match.groups()
        return f"{auxiliary.capitalize()} {rest} {value}?"
    if match := _SUBJECT.match(asked):
        word, rest = match.groups()
        return f"Was it {value} {'who' if word.lower() == 'who' else 'that'} {rest}?"
    return None


def kind(question: str) -> str:
    """What two questions must share for the answer of one to be a wrong answer of the other: their first words."""
    words = question.lower().split()
    return " ".join(words[:2]) if words and words[0] in ("how", "which", "what") else words[0] if words else ""


class Values:
    """The answers of a text by the kind of their question."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, text: str, question: str, answers: tuple[str, ...]) -> None:
        self._values[text, kind(question)].update(a for a in answers if len(a.split()) <= _LONGEST)

    def other(self, text: str, question: str, answers: tuple[str, ...], chance: random.Random) -> str | None:
        """Another answer of the kind in this text, or another number; None where there is neither."""
        mine = " ".join(answers).lower()
        others = sorted(v for v in self._values[text, kind(question)] if v.lower() not in mine and not any(a.lower() in v.lower() for a in answers))
        if others:
            return chance.choice(others)
        number = _NUMBER.search(answers[0]) if answers else None
        if not number or chance.random() < 0.3:
            return None
        value = int(number.group().replace(",", ""))
        changed = value + chance.choice((-3, -2, -1, 1, 2, 3, 5, 10)) if 1500 < value < 2100 else round(value * chance.choice((0.5, 0.7, 0.9, 1.2, 1.5, 2, 3))) + 1
        return None if changed == value else answers[0].replace(number.group(), f"{changed:,}" if "," in number.group() else str(changed))


def example(answered: Example, text: str, values: Values, chance: random.Random) -> Example | None:
    """An answered question turned into one to be answered yes or no, over the same words."""
    answers = tuple(a for a in answered.golds if len(a.split()) <= _LONGEST)
    if not answers:
        return None
    said = chance.random() < 0.3
    value = answers[0] if said else values.other(text, answered.question, answers, chance)
    asked = turned(answered.question, value) if value else None
    if not asked:
        return None
    if chance.random() < 0.2:
        asked = asked.lower().rstrip("?")
    return replace(answered, source="turned", question=asked, golds=(), verdict=YES if said else NO)


def _placed(word: str, value: str) -> str:
    if _PLACED.match(value):
        return value
    if word == "where":
        return f"in {value}"
    return f"on {value}" if _DAY.match(value) else f"in {value}" if re.match(r"^(?:\d{4}|[A-Z][a-z]+ \d{4}|the )", value) else value


def _unsaid(noun: str, value: str) -> str:
    """The noun counted, where the value does not say it."""
    return f" {noun}" if noun and noun.split()[-1].lower()[:4] not in value.lower() else ""
