"""Open-source Vizier with its default algorithm, GP-UCB-PE."""

import jax
from vizier import algorithms as vza
from vizier import pyvizier as vz
from vizier._src.algorithms.designers import gp_ucb_pe

jax.config.update("jax_enable_x64", True)


class VizierPeer:
    """Conditional parameters are flat, since the Gaussian process refuses conditions."""

    def __init__(self, question):
        self.question = question
        problem = vz.ProblemStatement()
        for p in question.parameters:
            add(problem.search_space.root, p)
        for o in question.objectives:
            goal = vz.ObjectiveMetricGoal[o["goal"].upper()]
            problem.metric_information.append(vz.MetricInformation(o["outcome"], goal=goal))
        self.designer = gp_ucb_pe.VizierGPUCBPEBandit(problem, rng=jax.random.PRNGKey(question.seed))
        self.count = 0

    def tell(self, design, outcomes):
        self.count += 1
        trial = vz.Trial(id=self.count, parameters=self.question.complete(design))
        if outcomes is None:
            trial.complete(vz.Measurement(), infeasibility_reason="no value")
        else:
            names = [o["outcome"] for o in self.question.objectives]
            trial.complete(vz.Measurement({name: outcomes[name] for name in names}))
        self.designer.update(vza.CompletedTrials([trial]), vza.ActiveTrials())

    def recommend(self):
        return None  # the best observed, as optimal_trials are

    def next(self, count):
        return [
            {p["name"]: plain(p, one.parameters[p["name"]].value) for p in self.question.parameters}
            for one in self.designer.suggest(count)
        ]


PEERS = {"vizier": VizierPeer}


def add(root, p):
    name = p["name"]
    if "labels" in p:
        root.add_categorical_param(name, p["labels"])
    elif p["kind"] == "discrete":
        root.add_discrete_param(name, p["levels"])
    else:
        scale = vz.ScaleType.LOG if p["logarithmic"] else vz.ScaleType.LINEAR
        add_number = root.add_int_param if p["kind"] == "whole" else root.add_float_param
        add_number(name, p["lower"], p["upper"], scale_type=scale)


def plain(p, value):
    return str(value) if "labels" in p else int(value) if p["kind"] == "whole" else float(value)
