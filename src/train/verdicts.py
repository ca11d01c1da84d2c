"""Yes/no questions: public sets of them, and made-up reports that say, deny or leave open what may have happened.

The made-up ones are rows of two tables, `events.txt` and `reports.txt`, put together with invented names: a model
learns from them that a denial, a doubt, an allegation, a condition, a film and a question settle nothing.
"""

import random
import re
from dataclasses import dataclass
from pathlib import Path

from examples import NO, UNSETTLED, YES, Example
from news import lines

HERE = Path(__file__).parent
_VERDICT = {"yes": YES, "no": NO, "open": UNSETTLED}
_CONDA = {"YES": YES, "NO": NO, "DON'T KNOW": UNSETTLED}
_NAMES = "Roth Berg Moe Sund Eide Aas Holt Foss Lie Dahl Okafor Petrov Marin Costa Yilmaz Nakamura Haddad Osei Novak Farkas Lindqvist Mbeki Castillo Ferreira Kowalski Rahman Duarte Ivanova Keller Banerjee Tanaka Byrne Lopez Weber".split()
_PLACES = "Nes|Orvik|Lund|Tarnvik|Bergholm|Hov|Vaage|Ekeby|Kell|Rud|Santa Lucia|Port Amberley|Kisara|Velden|Halden|Novo Brod|Al Qasr|San Telmo|Marlow|Dunmore|Castrel|Pella".split("|")
_FIRMS = "Tekno|Sonar|Berg Holding|Nord Line|Papir|Toll & Sons|Amber Foods|Velox Air|Kestrel Bank|Orion Steel|Delta Rail|Lumen|Arcadia Media".split("|")
_SOURCES = "police|the mayor|a spokesman|officials|the ministry|the company|a lawyer|witnesses|the newspaper|the opposition|prosecutors|the governor|a union leader".split("|")
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|5 March|14 May|2 October|the evening of 9 June".split("|")


def public(folder: Path, chance: random.Random) -> list[Example]:
    """BoolQ (Clark et al. 2019), CondaQA (Ravichander et al. 2022) and Fool Me Twice (Eisenschlos et al. 2021)."""
    out = []
    for row in lines(folder / "boolq_dev/data.jsonl.gz"):
        verdict = YES if str(row["answer"]).lower() == "true" else NO
        out.append(_unplaced("boolq", row["q"], row["ctx"], verdict, row["title"]))
    for row in lines(folder / "condaqa/yes_no_unknown.jsonl.gz"):
        if row["answer"] in _CONDA:
            out.append(_unplaced("condaqa", row["q"], row["ctx"], _CONDA[row["answer"]], ":"))
    for row in lines(folder / "fool_me_twice/data.jsonl.gz"):
        verdict = YES if row["label"] == "SUPPORTS" else NO
        asked = chance.choice(("Is it true that {}?", "is it right that {}", "{}?")).format(row["claim"].rstrip(". "))
        out.append(_unplaced("fool-me-twice", asked, " ".join(row["gold"]), verdict, ":"))
        others = [s for s in row["retrieved"] if s not in row["gold"]][:6]
        if others and chance.random() < 0.5:
            out.append(_unplaced("fool-me-twice-none", asked, " ".join(chance.sample(others, min(2, len(others)))), UNSETTLED, ":"))
    return out


def _unplaced(source: str, question: str, context: str, verdict: int, title: str) -> Example:
    open_ = verdict == UNSETTLED
    return Example(source, question, context, -1, -1, (), title, verdict, placed=open_)


# How many questions are about something else than the report: it settles nothing of them.
OTHER = 0.15


@dataclass(frozen=True)
class Event:
    """A row of `events.txt`: who or what, in several wordings, and the forms of what it does."""

    subjects: tuple[str, ...]
    base: str
    past: str
    participle: str


class Reports:
    """The two tables, and windows made of them."""

    def __init__(self) -> None:
        self.events = [_event(row) for row in _rows(HERE / "events.txt")]
        self.reports = [(_VERDICT[v], text) for v, text in (row.split(" | ", 1) for row in _rows(HERE / "reports.txt"))]

    def example(self, fillers: list[str], chance: random.Random) -> Example:
        """A question, and a report that says, denies or leaves open what it asks, between two sentences of other news."""
        event = chance.choice(self.events)
        names = _invented(chance)
        subject = chance.choice(event.subjects).format(**names)
        forms = [form.format(**names) for form in (event.base, event.past, event.participle)]
        verdict, pattern = chance.choice(self.reports)
        report = _report(pattern, subject, forms, chance)
        asked = _asked(subject, forms, chance)
        if chance.random() < OTHER:
            asked, verdict = self._another(event, subject, chance), UNSETTLED
        before = chance.choice(fillers) + " " if chance.random() < 0.5 else ""
        after = " " + chance.choice(fillers) if chance.random() < 0.5 else ""
        heading = f"{_capital(chance.choice(names['places']))} news.\n" if chance.random() < 0.5 else ""
        begin = len(heading) + len(before)
        settled = verdict != UNSETTLED
        start, end = (begin, begin + len(report.rstrip("."))) if settled else (-1, -1)
        return Example("report", asked, heading + before + report + after, start, end, (), ":", verdict)


    def _another(self, event: Event, subject: str, chance: random.Random) -> str:
        """A question about somebody or something else of the same kind, or about another event of the same one."""
        names = _invented(chance)
        other = chance.choice(event.subjects).format(**names)
        if other == subject or chance.random() < 0.4:
            other, event = subject, chance.choice([e for e in self.events if e != event])
        return _asked(other, [form.format(**names) for form in (event.base, event.past, event.participle)], chance)


def _invented(chance: random.Random) -> dict:
    name, name2 = chance.sample(_NAMES, 2)
    firm, firm2 = chance.sample(_FIRMS, 2)
    return {"name": name, "name2": name2, "firm": firm, "firm2": firm2, "place": chance.choice(_PLACES), "places": _PLACES}


def _report(pattern: str, subject: str, forms: list[str], chance: random.Random) -> str:
    base, past, participle = forms
    plural = bool(re.match(r"(?:the (?:brothers|wells|two|workers|nurses|crown)|teachers|rebel|Minister \w+ and)", subject))
    source = chance.choice(_SOURCES)
    text = pattern.format(
        s=subject, S=_capital(subject), past=_agree(past, plural), pp=participle, base=base, base_s=_third(base, plural),
        had="had", has="have" if plural else "has", them="them", src=source, Src=_capital(source), day=chance.choice(_DAYS),
    )
    for wrong, right in (("did not be ", "was not "), ("did indeed be ", "was indeed "), ("did not but be ", "was not ")):
        text = text.replace(wrong, right)
    text = re.sub(rf"^Did {re.escape(subject)} be ", f"Was {subject} ", text)
    if plural:
        text = re.sub(rf"^(Has|Was) (?={re.escape(subject)})", lambda m: {"Has": "Have", "Was": "Were"}[m.group(1)] + " ", text)
        text = re.sub(rf"(?<={re.escape(subject[1:])}) (is|was|has)\b", lambda m: " " + {"is": "are", "was": "were", "has": "have"}[m.group(1)], text)
    return text


def _agree(past: str, plural: bool) -> str:
    return re.sub(r"^was\b", "were", past) if plural else past


def _third(base: str, plural: bool) -> str:
    if plural:
        return re.sub(r"^be\b", "are", base)
    first, _, rest = base.partition(" ")
    return {"be": "is", "go": "goes"}.get(first, first + "s") + (" " + rest if rest else "")


def _asked(subject: str, forms: list[str], chance: random.Random) -> str:
    base, past, participle = forms
    if base.startswith("be "):
        plural = bool(re.match(r"the (?:wells|crown)", subject))
        kinds = [f"{'Were' if plural else 'Was'} {subject} {base[3:]}?", f"{'Have' if plural else 'Has'} {subject} {participle}?"]
    else:
        kinds = [f"Did {subject} {base}?", f"Did {subject} {base}?", f"Has {subject} {participle}?", f"Is it true that {subject} {past}?"]
    asked = chance.choice(kinds)
    return asked.lower().rstrip("?") if chance.random() < 0.3 else asked


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _event(row: str) -> Event:
    subjects, base, past, participle = row.split(" | ")
    return Event(tuple(subjects.split("; ")), base, past, participle)


def _rows(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
