"""BayBE with its default recommender."""

import pandas as pd
import torch
from baybe import Campaign
from baybe.constraints import ContinuousLinearConstraint
from baybe.objectives import ParetoObjective
from baybe.parameters import (
    CategoricalParameter,
    NumericalContinuousParameter,
    NumericalDiscreteParameter,
)
from baybe.searchspace import SearchSpace
from baybe.settings import active_settings
from baybe.targets import NumericalTarget

torch.set_num_threads(1)


class BaybePeer:
    def __init__(self, question):
        self.question = question
        active_settings.random_seed = question.seed
        parameters = [parameter(p, question.candidates) for p in question.parameters]
        if question.candidates:
            space = SearchSpace.from_dataframe(pd.DataFrame(question.candidates), parameters)
        else:
            limits = [one for limit in question.sums for one in sums(limit)]
            space = SearchSpace.from_product(parameters, limits or None)
        targets = [
            NumericalTarget(o["outcome"], minimize=o["goal"] == "minimize") for o in question.objectives
        ]
        objective = targets[0].to_objective() if len(targets) == 1 else ParetoObjective(targets)
        self.campaign = Campaign(space, objective)
        self.designs = []

    def tell(self, design, outcomes):
        if outcomes is None:
            return  # BayBE has no word for a failure
        row = self.question.complete(design)
        row.update({o["outcome"]: outcomes[o["outcome"]] for o in self.question.objectives})
        self.campaign.add_measurements(
            pd.DataFrame([row]), numerical_measurements_must_be_within_tolerance=False
        )
        self.designs.append(design)

    def recommend(self):
        """The measured design of the best posterior mean."""
        if len(self.question.objectives) > 1 or not self.designs:
            return None
        rows = pd.DataFrame([self.question.complete(d) for d in self.designs])
        means = self.campaign.posterior_stats(rows, stats=["mean"]).iloc[:, 0]
        best = means.argmin() if self.question.objectives[0]["goal"] == "minimize" else means.argmax()
        return self.designs[int(best)]

    def next(self, count):
        rows = self.campaign.recommend(batch_size=count)
        return [self.design(row) for _, row in rows.iterrows()]

    def design(self, row):
        return {
            p["name"]: str(row[p["name"]]) if "labels" in p else float(row[p["name"]])
            for p in self.question.parameters
        }


PEERS = {"baybe": BaybePeer}


def parameter(p, candidates):
    name = p["name"]
    if "labels" in p:
        return CategoricalParameter(name, p["labels"], encoding="OHE")
    if candidates:
        return NumericalDiscreteParameter(name, sorted({c[name] for c in candidates}))
    if p["kind"] == "discrete":
        return NumericalDiscreteParameter(name, p["levels"])
    if p["kind"] == "whole":
        return NumericalDiscreteParameter(name, list(range(p["lower"], p["upper"] + 1)))
    return NumericalContinuousParameter(name, (p["lower"], p["upper"]))


def sums(limit):
    return [
        ContinuousLinearConstraint(limit["parameters"], "<=", rhs=limit["upper"]),
        ContinuousLinearConstraint(limit["parameters"], ">=", rhs=limit["lower"]),
    ]
