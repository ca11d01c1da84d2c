"""The examples: questions over passages, made to look like what Dateline's reader is given.

The product does not read passages whole. It puts the article's headline in front of the one to three
sentences that may answer, and reads several of those for a question, most without the answer. So most
examples are cut to such windows; an answerable question also gives a window of the same passage that
lacks the answer, and may give a question that it only nearly answers. People type questions in lower case, without their small words, and misspelt; some of
the examples do too.
"""

import gzip
import json
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from near_misses import near_miss

TOKENIZER = Path(__file__).parent.parent / "main/resources/dateline/reading/extractive/tokenizer.json"
LONGEST = 224
SEPARATOR = 102

# How much of each source a pass reads: reviews and forum talk are less like news than the others.
SHARE = {"ss-reddit": 0.15, "ss-amazon": 0.15, "ss-reddit-neg": 0.08, "ss-amazon-neg": 0.08}

# Of how many answerable questions, passages cut to windows, a pass also makes one that is nearly answered.
NEARLY = 0.4

# Sources whose questions other sentences of the passage may answer as well ("What did the author buy?").
LOOSE = {"ss-reddit", "ss-amazon"}

_END = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n\s*\n+")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Jr|Sr|Inc|Co|vs|No|U\.S|U\.K)\.\s+$")
_WORD = re.compile(r"[a-z0-9]+")
_SMALL = set(
    "a an the of to in on at for and or is are was were be been did does do has have had with by from as that this".split()
)


# Verdicts on a yes/no question, and what a head is not asked to learn from an example.
YES, NO, UNSETTLED = 0, 1, 2
UNKNOWN = -100


@dataclass(frozen=True)
class Example:
    """A question, a context, and where in it the answer stands: `start` is -1 where it does not.

    `verdict` is `YES`, `NO` or `UNSETTLED` for a yes/no question and `UNKNOWN` for every other; where
    `placed` is false the context settles the question or not, but nobody marked the words that do.
    """

    source: str
    question: str
    context: str
    start: int
    end: int
    golds: tuple[str, ...]
    topic: str
    verdict: int = UNKNOWN
    placed: bool = True

    @property
    def answerable(self) -> bool:
        return self.start >= 0 or self.verdict in (YES, NO)


def load(path: Path) -> list[Example]:
    """The examples of a file of JSON lines, gzipped: `src`, `q`, `ctx`, `golds`, and where they are known `s`, `e`, `grp`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_example(json.loads(line)) for line in lines]


def _example(row: dict) -> Example:
    golds = tuple(row["golds"])
    start = row.get("s", row["ctx"].find(golds[0]) if golds else -1)
    end = row.get("e", start + len(golds[0]) if golds else -1)
    return Example(row["src"], row["q"], row["ctx"], start, end, golds, row.get("grp", ":"))


def one_pass(examples: list[Example], seed: int) -> list[Example]:
    """What one pass over the data reads, in no order: seeded, and different for every seed."""
    chance = random.Random(seed)
    read = []
    for example in examples:
        if chance.random() >= SHARE.get(example.source, 1):
            continue
        asked = replace(example, question=_as_typed(example.question, chance))
        if chance.random() < 0.3:
            read.append(_headed(asked, chance) if chance.random() < 0.5 else asked)
            continue
        read.append(_headed(window(asked, chance), chance))
        if example.answerable and example.source not in LOOSE and chance.random() < 0.35:
            without = _without_answer(asked, chance)
            if without:
                read.append(_headed(without, chance))
        if example.answerable and example.source not in LOOSE and chance.random() < NEARLY:
            missed = near_miss(window(example, chance), example.context, chance)
            if missed:
                read.append(_headed(missed, chance))
    return read


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of sentences, roughly; white space between them belongs to none."""
    cuts = [0]
    for end in _END.finditer(text):
        if not _ABBREVIATED.search(text[: end.end()]):
            cuts.append(end.end())
    cuts.append(len(text))
    spans = []
    for a, b in zip(cuts, cuts[1:]):
        piece = text[a:b]
        if piece.strip():
            spans.append((a + len(piece) - len(piece.lstrip()), a + len(piece.rstrip())))
    return spans


def window(example: Example, chance: random.Random) -> Example:
    """The sentence of the answer, or the one likest to the question, with up to one on each side."""
    spans = sentences(example.context)
    if example.answerable:
        inside = [i for i, (a, b) in enumerate(spans) if a < example.end and b > example.start]
        first, last = inside[0], inside[-1]
    else:
        first = last = _likest(example, spans, range(len(spans)))
    first = max(0, first - chance.randint(0, 1))
    last = min(len(spans) - 1, last + chance.randint(0, 1))
    return _cut(example, spans[first][0], spans[last][1])


def _without_answer(example: Example, chance: random.Random) -> Example | None:
    """A window of the same passage in which no gold answer stands, the likest to the question."""
    spans = sentences(example.context)
    free = [
        i for i, (a, b) in enumerate(spans)
        if not any(gold.lower() in example.context[a:b].lower() for gold in example.golds)
        and not (a < example.end and b > example.start)
    ]
    if not free:
        return None
    i = _likest(example, spans, free)
    first, last = i, i
    if i + 1 in free and chance.random() < 0.5:
        last = i + 1
    nothing = replace(example, source=example.source + "-window", start=-1, end=-1, golds=())
    return _cut(nothing, spans[first][0], spans[last][1])


def _likest(example: Example, spans: list[tuple[int, int]], among) -> int:
    asked = set(_WORD.findall(example.question.lower())) - _SMALL
    return max(among, key=lambda i: len(asked & set(_WORD.findall(example.context[slice(*spans[i])].lower()))))


def _cut(example: Example, a: int, b: int) -> Example:
    shift = -a if example.answerable else 0
    return replace(example, context=example.context[a:b], start=example.start + shift, end=example.end + shift)


def _headed(example: Example, chance: random.Random) -> Example:
    heading = "" if chance.random() < 0.1 else headed(example.topic)
    shift = len(heading) if example.answerable else 0
    return replace(
        example, context=heading + example.context, start=example.start + shift, end=example.end + shift
    )


def headed_window(example: Example, chance: random.Random) -> Example:
    """The window of an example under its headline."""
    return _headed(window(example, chance), chance)


def headed(topic: str) -> str:
    """The topic as a headline, as `Window.text()` puts it in front; forum talk and reviews have none."""
    if ":" in topic or "Reviews" in topic or "Comments" in topic:
        return ""
    return re.sub(r"^/wiki/|#.*$", "", topic).replace("_", " ") + ".\n"


def _as_typed(question: str, chance: random.Random) -> str:
    style = chance.random()
    if style < 0.10:
        return question.lower().rstrip("?").strip()
    if style < 0.16:
        return " ".join(w for w in question.rstrip("?").split() if w.lower() not in _SMALL) or question
    if style < 0.21:
        return _misspelt(question, chance)
    return question


def _misspelt(question: str, chance: random.Random) -> str:
    """Two neighbouring letters of one long word changed round."""
    words = question.split()
    long = [i for i, w in enumerate(words) if len(w) > 5 and w.isalpha()]
    if not long:
        return question
    i = chance.choice(long)
    k = chance.randint(1, len(words[i]) - 3)
    w = words[i]
    words[i] = w[:k] + w[k + 1] + w[k] + w[k + 2 :]
    return " ".join(words)


@dataclass(frozen=True)
class Tokens:
    """An example as the network takes it; `start` and `end` are token places, 0 for "not here".

    `answers` is 1 where the window answers and 0 where it does not; any of the four targets may be `UNKNOWN`.
    """

    ids: list[int]
    question: int
    start: int
    end: int
    answers: int = UNKNOWN
    verdict: int = UNKNOWN


def tokenizer(path: Path) -> Tokenizer:
    """The model's tokenizer, cutting passages, never questions, to `LONGEST` tokens."""
    out = Tokenizer.from_file(str(path))
    out.no_padding()
    out.enable_truncation(LONGEST, strategy="only_second")
    return out


def tokenised(examples: list[Example], words: Tokenizer) -> list[Tokens]:
    """Those whose answer is still there after the cut; the others are left out."""
    encoded = words.encode_batch([(e.question[:300], e.context) for e in examples])
    out = []
    for example, encoding in zip(examples, encoded):
        question = encoding.ids.index(SEPARATOR) + 1
        place = _target(example, encoding)
        if place:
            out.append(Tokens(encoding.ids, question, *place, int(example.answerable), example.verdict))
    return out


def _target(example: Example, encoding) -> tuple[int, int] | None:
    if not example.placed:
        return UNKNOWN, UNKNOWN
    return _place(example, encoding) if example.start >= 0 else (0, 0)


def _place(example: Example, encoding) -> tuple[int, int] | None:
    inside = [
        i for i, (kind, (a, b)) in enumerate(zip(encoding.type_ids, encoding.offsets))
        if kind == 1 and b > a and a < example.end and b > example.start
    ]
    whole = inside and encoding.offsets[inside[-1]][1] >= example.end
    return (inside[0], inside[-1]) if whole else None
