"""What BoTorch's SingleTaskGP believes by default, as reference values for BotorchDefault.

Writes botorch-reference.csv: posterior means and variances at given parameters and at the fitted
ones, the fitted parameters, and the objective of the fit, for data sets that are made here.

    python -m venv venv && venv/bin/pip install botorch==0.18.1
    venv/bin/python botorch_reference.py OUTPUT_FOLDER
"""

import csv
import math
import sys
from importlib.metadata import version
from pathlib import Path

import torch
from botorch.fit import fit_gpytorch_mll
from botorch.models import SingleTaskGP
from botorch.models.transforms import Normalize
from gpytorch.mlls import ExactMarginalLogLikelihood

torch.set_default_dtype(torch.double)
torch.set_num_threads(1)


def halton(count, dimension):
    """Points of the Halton sequence: the same numbers everywhere, no generator needed."""
    primes = [2, 3, 5, 7, 11, 13]

    def digit_reversed(i, base):
        value, share = 0.0, 1.0
        while i > 0:
            share /= base
            value += share * (i % base)
            i //= base
        return value

    return [[digit_reversed(i + 1, primes[k]) for k in range(dimension)] for i in range(count)]


def smooth(count):
    """Two numbers, 10 to 20 and -1 to 3, and a smooth outcome around 250."""
    rows = [[10 + 10 * a, -1 + 4 * b] for a, b in halton(count, 2)]
    values = [
        250 + 30 * math.sin(0.6 * x) + 12 * z * z + 2 * math.sin(17 * i)
        for i, (x, z) in enumerate(rows)
    ]
    return rows, values, [[10.0, -1.0], [20.0, 3.0]]


def mixed(count):
    """One number, 0 to 1, a label of two levels, and a label of three, one-hot as Ax does."""
    rows, values = [], []
    for i, (x, a, b) in enumerate(halton(count, 3)):
        two, three = int(2 * a), int(3 * b)
        rows.append([x, float(two)] + [1.0 if three == level else 0.0 for level in range(3)])
        values.append(0.02 * (math.exp(x) + two * x + [0, 1.5, -0.5][three] + 0.1 * math.cos(9 * i)))
    return rows, values, [[0.0] * 5, [1.0] * 5]


def model(rows, values, bounds):
    x = torch.tensor(rows)
    y = torch.tensor(values).unsqueeze(-1)
    normalize = Normalize(d=x.shape[-1], bounds=torch.tensor(bounds))
    return SingleTaskGP(x, y, input_transform=normalize)


def beliefs(gp, rows, name, kind, write):
    gp.eval()
    with torch.no_grad():
        posterior = gp.posterior(torch.tensor(rows))
        pairs = zip(posterior.mean.flatten().tolist(), posterior.variance.flatten().tolist())
    for i, (mean, variance) in enumerate(pairs):
        write([name, kind, i, repr(mean), repr(variance)])


def reference(name, maker, fixed, write):
    count, asked = 16, 8
    rows, values, bounds = maker(count + asked)
    for i, value in enumerate(values[:count]):
        write([name, "value", i, repr(value), ""])
    gp = model(rows[:count], values[:count], bounds)
    gp.covar_module.lengthscale = torch.tensor(fixed["length_scales"])
    gp.mean_module.constant = fixed["constant"]
    gp.likelihood.noise = fixed["noise"]
    beliefs(gp, rows[count:], name, "fixed", write)
    gp = model(rows[:count], values[:count], bounds)
    objective = ExactMarginalLogLikelihood(gp.likelihood, gp)
    fit_gpytorch_mll(objective)
    for i, length in enumerate(gp.covar_module.lengthscale.flatten().tolist()):
        write([name, "length_scale", i, repr(length), ""])
    write([name, "constant", 0, repr(gp.mean_module.constant.item()), ""])
    write([name, "noise_variance", 0, repr(gp.likelihood.noise.item()), ""])
    gp.train()
    fit = objective(gp(*gp.train_inputs), gp.train_targets).item()
    write([name, "objective", 0, repr(-fit), ""])
    beliefs(gp, rows[count:], name, "fitted", write)


def main(folder):
    with open(Path(folder) / "botorch-reference.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        packages = ["botorch", "gpytorch", "linear-operator", "torch"]
        versions = ", ".join(f"{name} {version(name)}" for name in packages)
        file.write(f"# Made by benchmarks/peers/botorch_reference.py with {versions}.\n")
        rows.writerow(["set", "kind", "index", "value", "variance"])
        reference(
            "smooth",
            smooth,
            {"length_scales": [0.4, 1.1], "constant": 0.3, "noise": 0.02},
            rows.writerow,
        )
        reference(
            "mixed",
            mixed,
            {"length_scales": [0.7, 1.5, 2.0, 0.9, 3.0], "constant": -0.2, "noise": 0.005},
            rows.writerow,
        )


if __name__ == "__main__":
    main(sys.argv[1])
