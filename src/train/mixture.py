"""What a pass over the data reads: news, yes and no, and the public questions, in shares that move towards the news."""

import random
from dataclasses import dataclass
from pathlib import Path

from examples import Example, load, one_pass
from fit import Settings
from news import News
from verdicts import Reports, public

# Windows of made-up reports a pass, and public rows a pass at its beginning and at its end.
REPORTS = 1200
PUBLIC_ROWS = (9000, 4000)
VERDICT_ROWS = (4000, 2500)
# Sources made of SQuAD 2.0's dev set, which is what the reader is measured on.
TESTED = {"squad2", "squad2-neg", "swap"}
# How many of the news questions one pass reads.
NEWS_SHARE = 0.5


@dataclass(frozen=True)
class Mixture:
    """All there is to train on."""

    rows: list[Example]
    verdicts: list[Example]
    news: News
    reports: Reports

    @staticmethod
    def of(data: Path, news: Path, first: int | None = None) -> "Mixture":
        """The files of `data` that are there; `first` rows of each, for a try."""
        rows = [e for name in ("train_new", "train_aug") if (data / f"{name}.jsonl.gz").exists() for e in load(data / f"{name}.jsonl.gz")[:first]]
        rows = [e for e in rows if e.source not in TESTED]
        verdicts = public(data, random.Random(1))[:first] if (data / "boolq_dev").exists() else []
        return Mixture(rows, verdicts, News(news, "train", first), Reports())

    def reader(self, settings: Settings):
        """Reads one pass: what `fit` asks for."""
        return lambda turn: self.one_pass(turn, settings)

    def one_pass(self, turn: int, settings: Settings) -> list[Example]:
        seed = settings.seed * 1000 + turn
        chance = random.Random(seed)
        late = turn / max(1, settings.passes - 1)
        rows = chance.sample(self.rows, min(len(self.rows), _between(PUBLIC_ROWS, late)))
        verdicts = chance.sample(self.verdicts, min(len(self.verdicts), _between(VERDICT_ROWS, late)))
        questions = chance.sample(self.news.questions, int(len(self.news.questions) * NEWS_SHARE))
        fillers = [s for a in chance.sample(sorted(self.news.articles), min(300, len(self.news.articles))) for s in self.news.articles[a].sentences]
        read = [e for q in questions for e in self.news.examples(q, chance) if e]
        read += [self.reports.example(fillers, chance) for _ in range(REPORTS)]
        return read + verdicts + one_pass(rows, seed)


def _between(ends: tuple[int, int], share: float) -> int:
    return round(ends[0] + (ends[1] - ends[0]) * share)
