"""The encoder's weights, out of an ONNX graph and back into it.

LangChain4j's in-process embedding jars hold BERT encoders as ONNX graphs. Training reads the weights
out of such a graph, and the trained ones go back into the same graph, with two heads in place of its
output: so the reader runs on whatever already runs the embedding model.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

HEADS = ("start", "end")


def weights(path: Path) -> dict[str, np.ndarray]:
    """The weights of a graph by their names in BERT, matrices as [in, out].

    A graph whose matrices were quantised to int8 gives them as float32 again: the trained reader can
    so be trained further. Heads, where the graph has them, are `qa_start_w` and the like.
    """
    graph = onnx.load(str(path)).graph
    stored = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    found = {name: value for name, value in stored.items() if "onnx::" not in name}
    for name in [n for n in stored if n.endswith("_quantized")]:
        found[name.removesuffix("_quantized")] = _float(stored, name.removesuffix("_quantized"))
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            found[_matrix(node.name)] = stored[node.input[1]]
        elif node.op_type == "MatMulInteger" and node.input[1] in stored:
            anonymous = node.input[1].removesuffix("_quantized")
            found[_matrix(node.name.removesuffix("_quant"))] = _float(stored, anonymous)
    return found


def write(base: Path, trained: dict[str, np.ndarray], target: Path) -> None:
    """Writes `base` with the trained weights and its heads.

    They are `start_logits` and `end_logits` [batch, length] and `window_logits` [batch, 4], see network.py.
    """
    model = onnx.load(str(base))
    graph = model.graph
    stored = {t.name: t for t in graph.initializer}
    matrices = {
        _matrix(n.name): n.input[1]
        for n in graph.node
        if n.op_type == "MatMul" and n.input[1] in stored
    }
    for name, value in trained.items():
        if not name.startswith("qa_"):
            place = matrices.get(name, name)
            stored[place].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value), place))
    hidden = graph.output[0].name
    del graph.output[:]
    graph.initializer.append(numpy_helper.from_array(np.array([2], np.int64), "qa_axes"))
    for head in HEADS:
        _add_head(graph, hidden, head, trained)
    _add_window_head(graph, hidden, trained)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def quantise(source: Path, target: Path) -> None:
    """Dynamic int8, one scale a channel; the heads stay float, since their error would be the score's."""
    heads = [f"/qa/{head}/MatMul" for head in (*HEADS, "pool", "window")]
    quantize_dynamic(
        str(source), str(target), weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=heads
    )


def _add_head(graph, hidden: str, head: str, trained: dict[str, np.ndarray]) -> None:
    for part in ("w", "b"):
        name = f"qa_{head}_{part}"
        graph.initializer.append(numpy_helper.from_array(trained[name].astype(np.float32), name))
    product, sum_, out = f"qa_{head}_product", f"qa_{head}_sum", f"{head}_logits"
    graph.node.extend([
        helper.make_node("MatMul", [hidden, f"qa_{head}_w"], [product], name=f"/qa/{head}/MatMul"),
        helper.make_node("Add", [product, f"qa_{head}_b"], [sum_], name=f"/qa/{head}/Add"),
        helper.make_node("Squeeze", [sum_], [out], axes=[2], name=f"/qa/{head}/Squeeze"),
    ])
    shape = ["batch_size", "sequence_length"]
    graph.output.append(helper.make_tensor_value_info(out, TensorProto.FLOAT, shape))


def _add_window_head(graph, hidden: str, trained: dict[str, np.ndarray]) -> None:
    for part in ("pool_w", "pool_b", "window_w", "window_b"):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(trained[f"qa_{part}"], np.float32), f"qa_{part}"))
    graph.initializer.append(numpy_helper.from_array(np.array(0, np.int64), "qa_first"))
    graph.node.extend([
        helper.make_node("Gather", [hidden, "qa_first"], ["qa_first_token"], axis=1, name="/qa/window/Gather"),
        helper.make_node("MatMul", ["qa_first_token", "qa_pool_w"], ["qa_pool_product"], name="/qa/pool/MatMul"),
        helper.make_node("Add", ["qa_pool_product", "qa_pool_b"], ["qa_pool_sum"], name="/qa/pool/Add"),
        helper.make_node("Tanh", ["qa_pool_sum"], ["qa_pooled"], name="/qa/pool/Tanh"),
        helper.make_node("MatMul", ["qa_pooled", "qa_window_w"], ["qa_window_product"], name="/qa/window/MatMul"),
        helper.make_node("Add", ["qa_window_product", "qa_window_b"], ["window_logits"], name="/qa/window/Add"),
    ])
    graph.output.append(helper.make_tensor_value_info("window_logits", TensorProto.FLOAT, ["batch_size", 4]))


def _matrix(node: str) -> str:
    """The BERT name of the weight of a MatMul node: the graph's own names for them are numbers."""
    return node.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"


def _float(stored: dict[str, np.ndarray], name: str) -> np.ndarray:
    scale, zero = stored[name + "_scale"], stored[name + "_zero_point"]
    return ((stored[name + "_quantized"].astype(np.float32) - zero) * scale).astype(np.float32)
