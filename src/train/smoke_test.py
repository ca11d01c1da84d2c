"""The recipe on a hundred examples, without the network: `make-reader sample OUT --first 1`, then this.

    BASE=OUT/e5-small-v2.onnx OUT/venv/bin/python -m unittest smoke_test
"""

import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

import examples
import graph
import measure
import near_misses
import network
import news
import verdicts

HERE = Path(__file__).parent
SAMPLE = HERE / "sample"


class ExamplesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.rows = examples.load(SAMPLE / "train_aug.jsonl.gz")

    def test_a_near_miss_asks_for_what_the_passage_lacks(self) -> None:
        passage = "The Harrow Bridge opened in 1931. The first train to Port Lunde was driven by Ana Silva."
        asked = examples.Example("squad2", "Who drove the first train over the Harrow Bridge in 1931?", passage, passage.index("Ana"), len(passage) - 1, ("Ana Silva",), "t")
        missed = {near_misses.near_miss(asked, passage, random.Random(seed)).question for seed in range(40)}
        self.assertIn("Who drove the last train over the Harrow Bridge in 1931?", missed)
        self.assertIn("Who drove the first train over the Port Lunde in 1931?", missed)
        self.assertTrue(any(re.search("in (?!1931)[0-9]{4}", question) for question in missed))
        self.assertNotIn(asked.question, missed)

    def test_answers_stay_in_their_windows(self) -> None:
        for example in examples.one_pass(self.rows, seed=7):
            if example.answerable:
                self.assertIn(example.context[example.start : example.end], example.golds)

    def test_a_window_without_the_answer_holds_no_gold(self) -> None:
        golds = {row.question: row.golds for row in self.rows}
        found = [e for seed in range(9) for e in examples.one_pass(self.rows, seed) if e.source.endswith("-window")]
        self.assertTrue(found)
        for example in found:
            for gold in golds.get(example.question, ()):
                self.assertNotIn(gold.lower(), example.context.split("\n")[-1].lower())

    def test_the_same_seed_gives_the_same_pass(self) -> None:
        self.assertEqual(examples.one_pass(self.rows, 3), examples.one_pass(self.rows, 3))
        self.assertNotEqual(examples.one_pass(self.rows, 3), examples.one_pass(self.rows, 4))

    def test_sentences_are_cut_after_full_stops_but_not_after_titles(self) -> None:
        text = "Mr. Smith came. He saw “it.” Then, at 5 p.m. on Monday, he left.\n\nA B. Clark stayed"
        cut = [text[a:b] for a, b in examples.sentences(text)]
        self.assertEqual(
            cut, ["Mr. Smith came.", "He saw “it.”", "Then, at 5 p.m. on Monday, he left.", "A B. Clark stayed"]
        )

    def test_tokens_point_at_the_answer(self) -> None:
        words = examples.tokenizer(examples.TOKENIZER)
        example = examples.Example("", "Who came?", "Yesterday Ann Lee came.", 10, 17, ("Ann Lee",), "")
        (tokens,) = examples.tokenised([example], words)
        self.assertEqual(words.decode(tokens.ids[tokens.start : tokens.end + 1]), "ann lee")


class NewsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.news = news.News(HERE / "news", "dev", 40)

    def test_the_window_that_answers_holds_the_words_that_do(self) -> None:
        for question in self.news.questions:
            if question["label"] != "none":
                window = self.news.answering(question, random.Random(1))
                if window:
                    for span in question["spans"]:
                        if span in self.news.articles[question["sentences"][0][0]].sentences[question["sentences"][0][1]]:
                            self.assertIn(span, window.context[window.start : window.end])

    def test_other_windows_lack_the_sentence_that_answers(self) -> None:
        for question in self.news.questions:
            for window in self.news.examples(question, random.Random(2)):
                if window and window.start < 0 and question["label"] != "none":
                    article, i = question["sentences"][0]
                    self.assertNotIn(self.news.articles[article].sentences[i], window.context)

    def test_the_heading_is_the_headline_and_the_day(self) -> None:
        self.assertEqual(news.day("2023-10-28"), "28 October 2023")
        self.assertEqual(news.Article("a", "a", "US and China agree", "28 October 2023", ()).heading, "US and China agree (28 October 2023).\n")


class ReportsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.reports = verdicts.Reports()
        chance = random.Random(5)
        self.made = [self.reports.example(["The shops stayed open."], chance) for _ in range(400)]

    def test_every_verdict_is_made(self) -> None:
        self.assertEqual({e.verdict for e in self.made}, {examples.YES, examples.NO, examples.UNSETTLED})

    def test_only_what_is_settled_has_a_place(self) -> None:
        for example in self.made:
            self.assertEqual(example.start >= 0, example.verdict != examples.UNSETTLED)

    def test_no_form_is_left_unfilled(self) -> None:
        for example in self.made:
            self.assertNotRegex(example.context + example.question, r"[{}]|did not be |(?:was|were) been ")


class MeasureTest(unittest.TestCase):
    def test_overlap_counts_shared_words_without_articles(self) -> None:
        self.assertAlmostEqual(measure.overlap("the red house", "a red barn"), 0.5)

    def test_the_area_is_the_share_of_pairs_in_order(self) -> None:
        self.assertEqual(measure.auc(np.array([3.0, 1.0]), np.array([2.0, 0.0])), 0.75)


class RecipeTest(unittest.TestCase):
    """A run of a few steps in two parts: it goes on where it stopped, and the model that it writes loads."""

    def test_makes_a_reader(self) -> None:
        base = Path(os.environ["BASE"])
        with tempfile.TemporaryDirectory() as out:
            command = [
                sys.executable, str(HERE / "make.py"), "--base", str(base), "--data", str(SAMPLE),
                "--out", out, "--passes", "1", "--threads", "2", "--first", "60",
            ]
            self.assertIn("dev", subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            again = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            self.assertIn("going on at step", again)
            made = graph.weights(Path(out) / "reader-int8.onnx")
            self.assertIn("qa_start_w", made)
            self.assertEqual(len(network.of(made).layers), 12)

    def test_the_mean_lies_between(self) -> None:
        bare = graph.weights(Path(os.environ["BASE"]))
        low, high = network.of(bare), network.of(bare)
        for one, value in ((low, 1.0), (high, 3.0)):
            one.heads.weight.data.fill_(value)
        network.average(low, high)
        self.assertTrue((low.heads.weight == 2.0).all())
        self.assertTrue((low.layers[3].wide.weight == high.layers[3].wide.weight).all())
        network.average(low, high, share=0.25)
        self.assertTrue((low.heads.weight == 2.75).all())


if __name__ == "__main__":
    random.seed(1)
    unittest.main()
