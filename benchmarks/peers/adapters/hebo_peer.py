"""HEBO with its defaults: conditional parameters are flat, and failures are left out."""

import numpy as np
import pandas as pd
import torch
from hebo.design_space.design_space import DesignSpace
from hebo.optimizers.hebo import HEBO

torch.set_num_threads(1)


class HeboPeer:
    def __init__(self, question):
        self.question = question
        np.random.seed(question.seed)
        torch.manual_seed(question.seed)
        space = DesignSpace().parse([parameter(p) for p in question.parameters])
        self.hebo = HEBO(space, scramble_seed=question.seed)
        self.names = [p["name"] for p in question.parameters]

    def tell(self, design, outcomes):
        if outcomes is None:
            return  # HEBO has no word for a failure
        objective = self.question.objectives[0]
        value = outcomes[objective["outcome"]]
        rows = pd.DataFrame([self.question.complete(design)])[self.names]
        self.hebo.observe(rows, np.array([[value if objective["goal"] == "minimize" else -value]]))

    def recommend(self):
        return None  # the best observed, as best_x is

    def next(self, count):
        rows = self.hebo.suggest(count)
        return [
            {p["name"]: plain(p, row[p["name"]]) for p in self.question.parameters}
            for _, row in rows.iterrows()
        ]


PEERS = {"hebo": HeboPeer}


def parameter(p):
    if "labels" in p:
        return {"name": p["name"], "type": "cat", "categories": p["labels"]}
    if p["kind"] == "discrete":
        return {"name": p["name"], "type": "cat", "categories": p["levels"]}
    kinds = ("int", "pow_int") if p["kind"] == "whole" else ("num", "pow")
    kind = kinds[p["logarithmic"]]
    return {"name": p["name"], "type": kind, "lb": p["lower"], "ub": p["upper"]}


def plain(p, value):
    return str(value) if "labels" in p else int(value) if p["kind"] == "whole" else float(value)
