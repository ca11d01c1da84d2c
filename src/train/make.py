"""Makes the reader: `python make.py --base e5-small-v2.onnx --data FOLDER --out FOLDER`.

From the encoder's graph and the data to `reader-int8.onnx` and `figures.json`. Called again after a
kill, it goes on from what it kept. See README.md beside this file.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch

import examples
import fit
import graph
import measure
import mixture
import network

PARTS = ("dev", "test_squad2", "test_xquad")


def main() -> None:
    asked = arguments()
    torch.manual_seed(asked.seed)
    if asked.threads:
        torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)
    words = examples.tokenizer(examples.TOKENIZER)
    reader = network.of(graph.weights(asked.base) | (graph.weights(asked.start) if asked.start else {}), asked.dropout)
    data = mixture.Mixture.of(asked.data, asked.news, asked.first, asked.mined)
    settings = fit.Settings(
        asked.passes, asked.minutes, asked.rate, frozen=asked.frozen, batch=asked.batch, seed=asked.seed, bf16=fit.has_bf16()
    )
    done = fit.fit(reader, data.reader(settings), words, settings, asked.out / "training.pt")
    if asked.mean:
        network.average(reader, network.of(graph.weights(asked.base) | graph.weights(asked.mean)), asked.share)
    float_model, model = asked.out / "reader.onnx", asked.out / "reader-int8.onnx"
    graph.write(asked.base, network.to_weights(reader), float_model)
    graph.quantise(float_model, model)
    shutil.copy(examples.TOKENIZER, asked.out / "tokenizer.json")
    figures = {"training": done, "started_from": str(asked.start or asked.base), "mean_with": str(asked.mean or "")}
    for part in PARTS:
        held = examples.load(asked.data / f"{part}.jsonl.gz")[: asked.first]
        figures[part] = measure.measure(model, words, held) | measure.choose(model, words, held)
        print(part, figures[part], flush=True)
    (asked.out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="ONNX graph of the encoder, out of LangChain4j's jar")
    parser.add_argument("--start", type=Path, help="ONNX reader to go on from, int8 or not, instead of the bare encoder")
    parser.add_argument("--mean", type=Path, help="ONNX reader to take the mean with once trained, of the same base")
    parser.add_argument("--share", type=float, default=0.5, help="what this one counts in that mean (default 0.5)")
    parser.add_argument("--data", type=Path, required=True, help="folder of train_aug, dev and the test parts")
    parser.add_argument("--news", type=Path, default=Path(__file__).parent / "news", help="folder of the news questions (default: news/)")
    parser.add_argument("--mined", type=Path, help="windows that mined.py wrote, to learn the news questions from")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model, its figures and the state kept")
    parser.add_argument("--passes", type=int, default=3, help="passes over the data (default 3)")
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many minutes of work (default: no bound)")
    parser.add_argument("--rate", type=float, default=1e-4, help="the full learning rate (default 1e-4)")
    parser.add_argument("--dropout", type=float, default=0.1, help="share of what a layer adds that is left out (default 0.1)")
    parser.add_argument("--frozen", type=int, default=0, help="lower layers that stay as they are (default 0)")
    parser.add_argument("--batch", type=int, default=16, help="examples a step (default 16)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0, help="CPU threads (default: all)")
    parser.add_argument("--first", type=int, help="only so many rows of each file, for a try")
    return parser.parse_args()


if __name__ == "__main__":
    main()
