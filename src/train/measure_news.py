"""How well a reader judges news questions that it has not seen.

    python measure_news.py READER.onnx NEWS [EVERY] [PART]    (a question in EVERY, default 4, of PART, default dev)

The windows that words alone rank highest among all articles of the part are read, three sentences each. Printed, in
per cent: the questions whose sentence to quote is among those windows, and of these the questions whose best window
holds it; yes/no questions whose best verdict is right; and how well the best window's answer score tells questions
that the articles answer from the others (area under the ROC curve).
"""

import random
import sys
from pathlib import Path

import numpy as np
import onnxruntime

from examples import NO, TOKENIZER, YES, tokenizer
from measure import LONGEST_ANSWER, auc
from news import News

WINDOWS = 8


class Reader:
    """A model, and the tokens it takes."""

    def __init__(self, model: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.add_session_config_entry("session.x64quantprecision", "1")
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options)
        self._words = tokenizer(TOKENIZER)

    def read(self, question: str, text: str) -> tuple[str, float, np.ndarray]:
        """The best span, its score less that of "not here", and the window's four logits."""
        encoding = self._words.encode(question[:300], text)
        starts, ends, window = self._session.run(
            ["start_logits", "end_logits", "window_logits"],
            {
                "input_ids": np.array([encoding.ids], np.int64),
                "attention_mask": np.ones((1, len(encoding.ids)), np.int64),
                "token_type_ids": np.array([encoding.type_ids], np.int64),
            },
        )
        inside = [i for i, (k, (a, b)) in enumerate(zip(encoding.type_ids, encoding.offsets)) if k == 1 and b > a]
        first, last = inside[0], inside[-1] + 1
        sums = starts[0][first:last, None] + ends[0][None, first:last]
        apart = np.subtract.outer(np.arange(last - first), np.arange(last - first))
        sums[(apart > 0) | (apart <= -LONGEST_ANSWER)] = -np.inf
        i, j = np.unravel_index(sums.argmax(), sums.shape)
        span = text[encoding.offsets[first + i][0] : encoding.offsets[first + j][1]]
        return span, float(sums[i, j] - starts[0][0] - ends[0][0]), window[0]


def windows(news: News, question: dict) -> list[tuple[str, int, int]]:
    """Article, first and last sentence of what is read: three sentences around those ranked highest."""
    chosen: list[tuple[str, int, int]] = []
    for article, i in news.retrieved(question):
        if all(a != article or not first <= i <= last for a, first, last in chosen):
            chosen.append((article, max(0, i - 1), min(len(news.articles[article].sentences) - 1, i + 1)))
        if len(chosen) == WINDOWS:
            break
    return chosen


def measure(model: Path, folder: Path, every: int = 4, part: str = "dev") -> dict:
    reader, news = Reader(model), News(folder, part)
    found, right, verdicts, yes_no, scores = 0, [], [], 0, {True: [], False: []}
    for question in news.questions[::every]:
        read = windows(news, question)
        texts = [news.articles[a].heading + " ".join(news.articles[a].sentences[i : k + 1]) for a, i, k in read]
        scored = [reader.read(question["question"], text) for text in texts]
        if not scored:
            continue
        total = [span / 2 + window[0] for _, span, window in scored]
        best = int(np.argmax(total))
        answerable = question["label"] != "none"
        if question["kind"] == "yesno":
            settled = [max(w[1], w[2]) - w[3] for *_, w in scored]
            likest = int(np.argmax(settled))
            said = YES if scored[likest][2][1] > scored[likest][2][2] else NO
            if answerable:
                verdicts.append(said == (YES if question["label"] == "yes" else NO))
            scores[answerable].append(settled[likest])
            continue
        scores[answerable].append(total[best])
        if answerable:
            gold = tuple(question["sentences"][0])
            holds = [a == gold[0] and i <= gold[1] <= k for a, i, k in read]
            if any(holds):
                found += 1
                right.append(holds[best])
            else:
                right.append(False)
    return {
        "questions": len(news.questions[::every]),
        "window found": round(100 * found / len(right), 1),
        "window right": round(100 * float(np.mean(right)), 1),
        "verdict right": round(100 * float(np.mean(verdicts)), 1),
        "auc": round(auc(np.array(scores[True]), np.array(scores[False])), 3),
    }


if __name__ == "__main__":
    print(measure(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:4]), *sys.argv[4:5]))
