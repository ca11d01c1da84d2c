"""Windows that a trained reader takes for answers though they are none: what it is to learn next.

    python mined.py READER.onnx NEWS OUT.jsonl [EVERY]

Of the windows that words rank highest for a question of part train, and in which nothing that its writer marked
stands, the reader scores some of the same story and some of others; the likeliest of them are written, a question a
line. Called again, it goes on where it was.
"""

import json
import sys
from pathlib import Path

from measure_news import Reader
from news import News

HERE, AWAY, KEPT = 4, 3, 2


def mined(reader: Reader, news: News, question: dict) -> list[dict]:
    shut = {tuple(s) for s in question["sentences"]} | {tuple(s) for s in question["superseded"]}
    chosen: list[tuple[str, int, int]] = []
    counts = {True: 0, False: 0}
    for article, i in news.retrieved(question):
        here = news.articles[article].group == question["group"]
        if counts[here] == (HERE if here else AWAY):
            continue
        first, last = max(0, i - 1), min(len(news.articles[article].sentences) - 1, i + 1)
        if any(a == article and f <= i <= l for a, f, l in chosen):
            continue
        places = [(article, k) for k in range(first, last + 1)]
        if shut & set(places) or not all(news._free(question, p, shut) for p in places):
            continue
        counts[here] += 1
        chosen.append((article, first, last))
    scored = []
    for article, first, last in chosen:
        source = news.articles[article]
        _, span, window = reader.read(question["question"], source.heading + " ".join(source.sentences[first : last + 1]))
        yes_no = question["kind"] == "yesno"
        score = float(max(window[1], window[2]) - window[3]) if yes_no else float(span / 2 + window[0])
        scored.append({"article": article, "first": first, "last": last, "score": round(score, 3)})
    return sorted(scored, key=lambda s: -s["score"])[:KEPT]


def main() -> None:
    reader, news, out = Reader(Path(sys.argv[1])), News(Path(sys.argv[2]), "train"), Path(sys.argv[3])
    every = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    whole = out.read_text(encoding="utf-8").rpartition("\n")[0] if out.exists() else ""
    out.write_text(whole + "\n" if whole else "", encoding="utf-8")
    done = {json.loads(line)["id"] for line in whole.splitlines()}
    with out.open("a", encoding="utf-8") as lines:
        for question in news.questions[::every]:
            if question["id"] in done:
                continue
            print(json.dumps({"id": question["id"], "mined": mined(reader, news, question)}), file=lines, flush=True)


if __name__ == "__main__":
    main()
