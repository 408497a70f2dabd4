"""BoTorch as its tutorials put it together: default models, noisy expected improvement."""

import math

import torch
from botorch.acquisition.logei import qLogNoisyExpectedImprovement
from botorch.acquisition.multi_objective.logei import qLogNoisyExpectedHypervolumeImprovement
from botorch.acquisition.multi_objective.objective import GenericMCMultiOutputObjective
from botorch.acquisition.objective import GenericMCObjective
from botorch.fit import fit_gpytorch_mll
from botorch.models import MixedSingleTaskGP, ModelListGP, SingleTaskGP
from botorch.optim import optimize_acqf, optimize_acqf_discrete
from botorch.optim.optimize_mixed import optimize_acqf_mixed_alternating
from botorch.sampling import SobolQMCNormalSampler
from gpytorch.mlls import SumMarginalLogLikelihood

torch.set_default_dtype(torch.double)
torch.set_num_threads(1)

SAMPLES, RESTARTS, RAW = 128, 10, 512


class BotorchPeer:
    def __init__(self, question):
        self.question = question
        torch.manual_seed(question.seed)
        self.labels = [i for i, p in enumerate(question.parameters) if "labels" in p]
        self.steps = {
            i: steps(p) for i, p in enumerate(question.parameters) if p["kind"] in ("whole", "discrete")
        }
        self.outcomes = list(
            dict.fromkeys(o["outcome"] for o in question.objectives + question.limits)
        )
        self.designs, self.x, self.y, self.model = [], [], [], None

    def tell(self, design, outcomes):
        self.model = None
        if outcomes is not None:
            self.designs.append(design)
            self.x.append(self.point(self.question.complete(design)))
            self.y.append([outcomes[name] for name in self.outcomes])

    def point(self, design):
        return [to_unit(p, design[p["name"]]) for p in self.question.parameters]

    def fit(self):
        if self.model is None:
            x, y = torch.tensor(self.x), torch.tensor(self.y)
            models = [self.surrogate(x, y[:, i : i + 1]) for i in range(y.shape[1])]
            self.model = ModelListGP(*models)
            fit_gpytorch_mll(SumMarginalLogLikelihood(self.model.likelihood, self.model))
        return self.model

    def surrogate(self, x, y):
        return MixedSingleTaskGP(x, y, self.labels) if self.labels else SingleTaskGP(x, y)

    def recommend(self):
        """The measured design of the best posterior mean among those whose means keep the limits."""
        if len(self.question.objectives) > 1 or not self.x:
            return None
        model = self.fit()
        with torch.no_grad():
            means = model.posterior(torch.tensor(self.x)).mean
        merit = self.merit(means, 0)
        for excess in self.excesses():
            merit = torch.where(excess(means) <= 0, merit, -math.inf)
        best = int(merit.argmax())
        return self.designs[best] if merit[best] > -math.inf else None

    def merit(self, y, objective):
        o = self.question.objectives[objective]
        values = y[..., self.outcomes.index(o["outcome"])]
        return -values if o["goal"] == "minimize" else values

    def excesses(self):
        """Positive where a limit is broken, one function per limit."""

        def excess(limit):
            sign = 1 if limit["relation"] == "at_most" else -1
            position = self.outcomes.index(limit["outcome"])
            return lambda y: sign * (y[..., position] - limit["limit"])

        return [excess(limit) for limit in self.question.limits]

    def next(self, count):
        """One after the other, those before among what is on its way."""
        if not self.x:
            return [self.design([0.5] * len(self.question.parameters))]
        acquisition, chosen = self.acquisition(), []
        for _ in range(count):
            chosen.append(self.best(acquisition, chosen).reshape(1, -1))
            acquisition.set_X_pending(torch.cat(chosen))
        return [self.design(point.flatten().tolist()) for point in chosen]

    def acquisition(self):
        shared = {
            "model": self.fit(),
            "X_baseline": torch.tensor(self.x),
            "sampler": SobolQMCNormalSampler(torch.Size([SAMPLES]), seed=self.question.seed),
            "constraints": self.excesses() or None,
            "prune_baseline": True,
        }
        objectives = range(len(self.question.objectives))
        if len(objectives) == 1:
            return qLogNoisyExpectedImprovement(
                objective=GenericMCObjective(lambda y, X=None: self.merit(y, 0)), **shared
            )
        thresholds = [
            -o["threshold"] if o["goal"] == "minimize" else o["threshold"]
            for o in self.question.objectives
        ]
        return qLogNoisyExpectedHypervolumeImprovement(
            ref_point=thresholds,
            objective=GenericMCMultiOutputObjective(
                lambda y, X=None: torch.stack([self.merit(y, i) for i in objectives], -1)
            ),
            **shared,
        )

    def best(self, acquisition, chosen):
        if self.question.candidates:
            choices = torch.tensor([self.point(c) for c in self.question.candidates])
            best, _ = optimize_acqf_discrete(
                acquisition, 1, choices, X_avoid=torch.cat([torch.tensor(self.x), *chosen])
            )
            return best
        bounds = torch.tensor([[0.0] * len(self.question.parameters), [1.0] * len(self.question.parameters)])
        for i in self.labels:
            bounds[1, i] = len(self.question.parameters[i]["labels"]) - 1
        limits = [one for limit in self.question.sums for one in self.sums(limit)] or None
        if self.labels or self.steps:
            best, _ = optimize_acqf_mixed_alternating(
                acquisition,
                bounds,
                discrete_dims=self.steps,
                cat_dims={i: list(range(int(bounds[1, i]) + 1)) for i in self.labels},
                raw_samples=RAW,
                num_restarts=RESTARTS,
                inequality_constraints=limits,
            )
            return best
        best, _ = optimize_acqf(
            acquisition, bounds, 1, RESTARTS, RAW, inequality_constraints=limits
        )
        return best

    def sums(self, limit):
        """A sum's limits in unit coordinates, as coefficients of something to be at least."""
        names = [p["name"] for p in self.question.parameters]
        positions = torch.tensor([names.index(name) for name in limit["parameters"]])
        parts = [self.question.parameters[i] for i in positions]
        widths = torch.tensor([p["upper"] - p["lower"] for p in parts])
        offset = sum(p["lower"] for p in parts)
        return [
            (positions, widths, limit["lower"] - offset),
            (positions, -widths, offset - limit["upper"]),
        ]

    def design(self, point):
        return {p["name"]: from_unit(p, u) for p, u in zip(self.question.parameters, point)}


PEERS = {"botorch": BotorchPeer}


def steps(p):
    """The unit coordinates that a stepped number can have."""
    levels = p.get("levels") or range(p["lower"], p["upper"] + 1)
    return [to_unit(p, level) for level in levels]


def ends(p):
    levels = p.get("levels")
    lower, upper = (levels[0], levels[-1]) if levels else (p["lower"], p["upper"])
    return (math.log(lower), math.log(upper)) if p.get("logarithmic") else (lower, upper)


def to_unit(p, value):
    if "labels" in p:
        return float(p["labels"].index(value))
    lower, upper = ends(p)
    return ((math.log(value) if p.get("logarithmic") else value) - lower) / (upper - lower)


def from_unit(p, u):
    if "labels" in p:
        return p["labels"][round(u)]
    lower, upper = ends(p)
    value = lower + min(max(u, 0.0), 1.0) * (upper - lower)
    if p["kind"] == "discrete":
        return min(p["levels"], key=lambda level: abs(level - value))
    if p.get("logarithmic"):
        value = min(max(math.exp(value), p["lower"]), p["upper"])
    return round(value) if p["kind"] == "whole" else value
