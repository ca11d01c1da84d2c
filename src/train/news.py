"""The news questions, cut to the windows that the product reads.

A question gives the window of the sentence that answers it, and windows that do not answer: the tempting one that
its writer named, one of the same article or story, and one that retrieval finds in all the articles. What an older
account says otherwise is no such window: it answers too, for its own day.
"""

import datetime
import gzip
import json
import math
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from examples import NO, UNKNOWN, UNSETTLED, YES, Example

_VERDICTS = {"yes": YES, "no": NO, "none": UNSETTLED}
_WORD = re.compile(r"[a-z0-9]+")

# Sentences on each side of the one that answers, at most.
BESIDE = 2
# Windows that do not answer, of those that retrieval ranks highest, from among so many.
AMONG = 12
# A sentence needed to understand another stands in its window where it is no further off than this.
NEAR = 3


@dataclass(frozen=True)
class Article:
    """An article of the set; `day` is its publication date as the product writes it, empty where none is known."""

    id: str
    group: str
    title: str
    day: str
    sentences: tuple[str, ...]

    @property
    def heading(self) -> str:
        """What stands in front of a window: `ReadingWindow.heading` of the product writes the same."""
        return f"{self.title} ({self.day}).\n" if self.day else f"{self.title}.\n"


class News:
    """The articles and questions of a folder, and the windows of each question."""

    def __init__(self, folder: Path, part: str, first: int | None = None, mined: Path | None = None) -> None:
        """Reads a part of the set; only so many of its questions, for a try, or those that windows were mined for."""
        self.articles = {a["id"]: _article(a) for a in lines(folder / "articles.jsonl.gz")}
        self.questions = [q for q in lines(folder / "questions.jsonl.gz") if q["part"] == part][:first]
        groups = {q["group"] for q in self.questions}
        self.mined: dict[str, list[dict]] = {}
        if mined:
            for line in mined.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                self.mined[row["id"]] = row["mined"]
            self.questions = [q for q in self.questions if q["id"] in self.mined]
        self.group = defaultdict(list)
        for article in self.articles.values():
            if article.group in groups:
                self.group[article.group].append(article.id)
        self._places = [(a, i) for ids in self.group.values() for a in ids for i in range(len(self.articles[a].sentences))]
        self._ranking = Ranking([self._around(a, i) for a, i in self._places])
        self._retrieved: dict[str, list[tuple[str, int]]] = {}

    def examples(self, question: dict, chance: random.Random) -> list[Example]:
        """The windows of a question for one pass: what answers, and two or three that do not."""
        gold = {tuple(s) for s in question["sentences"]}
        out = []
        if question["label"] != "none":
            answer = self.answering(question, chance)
            if answer is None:
                return []
            out.append(answer)
        else:
            article, i = question["sentences"][0]
            out.append(self.window(question, article, *self._span(article, i, i, chance), answers=False))
        if question["id"] in self.mined:
            windows = self.mined[question["id"]]
            return out + [self.window(question, m["article"], m["first"], m["last"], answers=False) for m in windows]
        shut = gold | {tuple(s) for s in question["superseded"]}
        others = [p for p in self.retrieved(question) if self._free(question, p, shut)]
        here = [p for p in others if self.articles[p[0]].group == question["group"]][:AMONG]
        away = [p for p in others if self.articles[p[0]].group != question["group"]][:AMONG]
        for among in (here, away):
            if among:
                article, i = among[min(int(chance.expovariate(0.35)), len(among) - 1)]
                first, last = self._span(article, i, i, chance)
                while (article, first) in shut:
                    first += 1
                while (article, last) in shut:
                    last -= 1
                inside = [(article, k) for k in range(first, last + 1)]
                if not shut & set(inside) and all(self._free(question, p, shut) for p in inside):
                    out.append(self.window(question, article, first, last, answers=False))
        return out

    def answering(self, question: dict, chance: random.Random) -> Example | None:
        """The window of the sentence to quote, with the one needed to understand it where that is near."""
        article, i = question["sentences"][0]
        first, last = self._span(article, i, i, chance)
        for other, k in question["sentences"][1:]:
            if other == article and abs(k - i) <= NEAR:
                first, last = min(first, k), max(last, k)
        return self.window(question, article, first, last, answers=True)

    def window(self, question: dict, article: str, first: int, last: int, answers: bool) -> Example | None:
        """The sentences `first` to `last` under the article's heading; None where the words marked are not in them."""
        source = self.articles[article]
        text = source.heading + " ".join(source.sentences[first : last + 1])
        verdict = _VERDICTS.get(question["label"], UNKNOWN) if question["kind"] == "yesno" else UNKNOWN
        if not answers:
            verdict = UNSETTLED if question["kind"] == "yesno" else UNKNOWN
            return Example("news-none", question["question"], text, -1, -1, (), source.title, verdict)
        i = question["sentences"][0][1]
        begin = len(source.heading) + sum(len(s) + 1 for s in source.sentences[first:i])
        sentence = source.sentences[i]
        places = [(sentence.find(s), len(s)) for s in question["spans"] if s in sentence]
        if not places:
            return None
        start, end = begin + min(p for p, _ in places), begin + max(p + n for p, n in places)
        return Example("news", question["question"], text, start, end, tuple(question["spans"]), source.title, verdict)

    def retrieved(self, question: dict) -> list[tuple[str, int]]:
        """The sentences that words alone rank highest for a question, best first."""
        if question["id"] not in self._retrieved:
            self._retrieved[question["id"]] = [self._places[i] for i in self._ranking.best(question["question"], 60)]
        return self._retrieved[question["id"]]

    def _free(self, question: dict, place: tuple[str, int], shut: set) -> bool:
        """Whether a sentence neither answers by what its writer marked nor holds the words that do."""
        sentence = self.articles[place[0]].sentences[place[1]].lower()
        return place not in shut and not any(
            len(s) < 40 and s.lower() in sentence and self.articles[place[0]].group == question["group"]
            for s in question["spans"]
        )

    def _span(self, article: str, first: int, last: int, chance: random.Random) -> tuple[int, int]:
        before, after = chance.choice((0, 1, 1, BESIDE)), chance.choice((0, 1, 1, BESIDE))
        return max(0, first - before), min(len(self.articles[article].sentences) - 1, last + after)

    def _around(self, article: str, i: int) -> str:
        source = self.articles[article]
        return " ".join((source.title, *source.sentences[max(0, i - 1) : i + 2], source.sentences[i]))


class Ranking:
    """BM25 over short texts (Robertson et al. 1994), k1 0.9, b 0.4; words cut to six letters stand for stems."""

    def __init__(self, texts: list[str]) -> None:
        counts = [Counter(terms(text)) for text in texts]
        mean = sum(sum(c.values()) for c in counts) / max(1, len(counts))
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for i, count in enumerate(counts):
            norm = 0.9 * (1 - 0.4 + 0.4 * sum(count.values()) / mean)
            for term, n in count.items():
                self._postings[term].append((i, n * 1.9 / (n + norm)))
        self._texts = len(texts)

    def best(self, question: str, most: int) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for term in set(terms(question)):
            found = self._postings.get(term, ())
            if len(found) > self._texts / 4:
                continue
            weight = math.log(1 + (self._texts - len(found) + 0.5) / (len(found) + 0.5))
            for i, score in found:
                scores[i] += weight * score
        return sorted(scores, key=lambda i: (-scores[i], i))[:most]


def terms(text: str) -> list[str]:
    return [word[:6] for word in _WORD.findall(text.lower())]


def day(published: str | None) -> str:
    """A publication date as the product writes it in front of a window: 28 October 2023."""
    if not published or len(published) < 10:
        return ""
    date = datetime.date.fromisoformat(published[:10])
    return f"{date.day} {date:%B %Y}"


def _article(row: dict) -> Article:
    return Article(row["id"], row["group"], row["title"], day(row["published"]), tuple(row["sentences"]))


def lines(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
