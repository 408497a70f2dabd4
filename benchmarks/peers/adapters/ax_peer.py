"""Ax as its users start: the client with all defaults."""

import logging

import torch
from ax.api.client import Client
from ax.api.configs import ChoiceParameterConfig, RangeParameterConfig

torch.set_num_threads(1)
logging.disable(logging.WARNING)

OPERATORS = {"at_least": ">=", "at_most": "<="}


class AxPeer:
    def __init__(self, question):
        self.question = question
        self.asked = {}
        torch.manual_seed(question.seed)
        self.client = Client()
        self.client.configure_experiment(
            parameters=[parameter(p) for p in question.parameters],
            parameter_constraints=[text for limit in question.sums for text in sums(limit)],
        )
        self.client.configure_optimization(objective(question), limits(question) or None)
        self.client.configure_generation_strategy(initialization_random_seed=question.seed)

    def tell(self, design, outcomes):
        whole = self.question.complete(design)
        trial = self.asked.pop(key(self.question, design), None)
        if trial is None:
            trial = self.client.attach_trial(whole)
        if outcomes is None:
            self.client.mark_trial_failed(trial)
        else:
            names = {o["outcome"] for o in self.question.objectives + self.question.limits}
            self.client.complete_trial(trial, {name: outcomes[name] for name in names})

    def recommend(self):
        if len(self.question.objectives) > 1:
            return None
        try:
            design, *_ = self.client.get_best_parameterization()
        except Exception:  # raised where nothing measured is believed to keep the limits
            return None
        return dict(design)

    def next(self, count):
        trials = self.client.get_next_trials(max_trials=count)
        self.asked = {key(self.question, design): trial for trial, design in trials.items()}
        return [dict(design) for design in trials.values()]


PEERS = {"ax": AxPeer}


def key(question, design):
    """A design by the settings that have a meaning."""
    return str(
        sorted((p["name"], design[p["name"]]) for p in question.parameters if question.active(p, design))
    )


def parameter(p):
    kind = p["kind"]
    if kind in ("categorical", "ordinal"):
        return ChoiceParameterConfig(
            name=p["name"], values=p["labels"], parameter_type="str", is_ordered=kind == "ordinal"
        )
    if kind == "discrete":
        return ChoiceParameterConfig(
            name=p["name"], values=p["levels"], parameter_type="float", is_ordered=True
        )
    return RangeParameterConfig(
        name=p["name"],
        bounds=(p["lower"], p["upper"]),
        parameter_type="int" if kind == "whole" else "float",
        scaling="log" if p.get("logarithmic") else "linear",
    )


def sums(limit):
    total = " + ".join(limit["parameters"])
    return [f"{total} <= {limit['upper']}", f"{total} >= {limit['lower']}"]


def objective(question):
    signs = {"maximize": "", "minimize": "-"}
    return ", ".join(signs[o["goal"]] + o["outcome"] for o in question.objectives)


def limits(question):
    texts = [f"{o['outcome']} {OPERATORS[o['relation']]} {o['limit']}" for o in question.limits]
    for o in question.objectives:
        if "threshold" in o:
            sign = "<=" if o["goal"] == "minimize" else ">="
            texts.append(f"{o['outcome']} {sign} {o['threshold']}")
    return texts
