"""What a pass over the data reads: news, yes and no, and the public questions, in shares that move towards the news."""

import random
from dataclasses import dataclass, replace
from pathlib import Path

from examples import LOOSE, UNSETTLED, Example, headed_window, load, one_pass
from fit import Settings
from news import News
from turned import Values, example as turned
from verdicts import Reports, public

# The share of the news questions that are turned into yes/no questions as well.
TURNED_NEWS = 0.35
# Sources made of SQuAD 2.0's dev set, which is what the reader is measured on.
TESTED = {"squad2", "squad2-neg", "swap"}


@dataclass(frozen=True)
class Shares:
    """What one pass reads: a share of the news questions, windows of made-up reports, public questions turned into
    yes/no questions, and public rows at the beginning of the run and at its end."""

    news: float
    reports: int
    turned: int
    public: tuple[int, int]
    verdicts: tuple[int, int]


WHOLE = Shares(news=0.5, reports=1200, turned=5000, public=(9000, 4000), verdicts=(4000, 2500))
# After mining the news count most: what else there is keeps the reader from forgetting it.
MINED = Shares(news=0.75, reports=500, turned=1500, public=(1500, 1500), verdicts=(1500, 1500))


@dataclass(frozen=True)
class Mixture:
    """All there is to train on."""

    rows: list[Example]
    verdicts: list[Example]
    news: News
    reports: Reports
    values: Values
    shares: Shares = WHOLE

    @staticmethod
    def of(data: Path, news: Path, first: int | None = None, mined: Path | None = None) -> "Mixture":
        """The files of `data` that are there; `first` rows of each, for a try; with the windows that `mined` holds."""
        rows = [e for name in ("train_new", "train_aug") if (data / f"{name}.jsonl.gz").exists() for e in load(data / f"{name}.jsonl.gz")[:first]]
        rows = [e for e in rows if e.source not in TESTED]
        verdicts = public(data, random.Random(1))[:first] if (data / "boolq_dev").exists() else []
        questions, values = News(news, "train", first, mined), Values()
        for e in rows:
            values.add(e.context, e.question, e.golds)
        for q in questions.questions:
            values.add(q["group"], q["question"], tuple(q["spans"]))
        return Mixture(rows, verdicts, questions, Reports(), values, MINED if mined else WHOLE)

    def reader(self, settings: Settings):
        """Reads one pass: what `fit` asks for."""
        return lambda turn: self.one_pass(turn, settings)

    def one_pass(self, turn: int, settings: Settings) -> list[Example]:
        seed = settings.seed * 1000 + turn
        chance = random.Random(seed)
        late = turn / max(1, settings.passes - 1)
        rows = chance.sample(self.rows, min(len(self.rows), _between(self.shares.public, late)))
        verdicts = chance.sample(self.verdicts, min(len(self.verdicts), _between(self.shares.verdicts, late)))
        questions = chance.sample(self.news.questions, int(len(self.news.questions) * self.shares.news))
        fillers = [s for a in chance.sample(sorted(self.news.articles), min(300, len(self.news.articles))) for s in self.news.articles[a].sentences]
        read = [e for q in questions for e in self._asked(q, chance)]
        read += self._turned(chance)
        read += [self.reports.example(fillers, chance) for _ in range(self.shares.reports)]
        return read + verdicts + one_pass(rows, seed)

    def _asked(self, question: dict, chance: random.Random) -> list[Example]:
        """The windows of a question, and of some questions those of the yes/no question made of it."""
        read = [e for e in self.news.examples(question, chance) if e]
        if not read or not read[0].answerable or question["kind"] == "yesno" or chance.random() >= TURNED_NEWS:
            return read
        made = turned(read[0], question["group"], self.values, chance)
        if made:
            read.append(made)
            read += [replace(e, question=made.question, verdict=UNSETTLED) for e in read[1:-1][:1]]
        return read

    def _turned(self, chance: random.Random) -> list[Example]:
        answered = [e for e in chance.sample(self.rows, min(len(self.rows), 4 * self.shares.turned)) if e.start >= 0 and e.source not in LOOSE]
        made = [turned(e, e.context, self.values, chance) for e in answered]
        return [headed_window(e, chance) for e in made if e][: self.shares.turned]


def _between(ends: tuple[int, int], share: float) -> int:
    return round(ends[0] + (ends[1] - ends[0]) * share)
