"""Optuna with its tree-structured Parzen estimator, and with its Gaussian process."""

import warnings

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)


class OptunaPeer:
    """Asks for settings as an objective function would: conditional ones where they count."""

    def __init__(self, question, sampler, flat):
        self.question = question
        self.flat = flat
        constraints = constraint_function(question) if question.limits else None
        self.study = optuna.create_study(
            directions=[o["goal"] for o in question.objectives],
            sampler=sampler(seed=question.seed, constraints_func=constraints),
        )
        self.asked = []

    def tell(self, design, outcomes):
        asked = next((one for one in self.asked if one[1] == design), None)
        if asked is None:
            self.study.enqueue_trial(self.question.complete(design) if self.flat else design)
            trial = self.study.ask()
            self.suggested(trial)
        else:
            self.asked.remove(asked)
            trial = asked[0]
        if outcomes is None:
            self.study.tell(trial, state=optuna.trial.TrialState.FAIL)
        else:
            for limit in self.question.limits:
                trial.set_user_attr(limit["outcome"], outcomes[limit["outcome"]])
            self.study.tell(trial, [outcomes[o["outcome"]] for o in self.question.objectives])

    def recommend(self):
        return None  # the best observed, as study.best_trial is

    def next(self, count):
        self.asked = []
        return [self.one() for _ in range(count)]

    def one(self):
        trial = self.study.ask()
        design = self.suggested(trial)
        meant = {
            p["name"]: design[p["name"]]
            for p in self.question.parameters
            if self.question.active(p, design)
        }
        self.asked.append((trial, meant))
        return design

    def suggested(self, trial):
        design = {}
        for p in self.question.parameters:
            if self.flat or self.question.active(p, design):
                design[p["name"]] = suggest(trial, p)
        return design


def suggest(trial, p):
    name = p["name"]
    if p["kind"] in ("categorical", "ordinal"):
        return trial.suggest_categorical(name, p["labels"])
    if p["kind"] == "discrete":
        return trial.suggest_categorical(name, p["levels"])
    if p["kind"] == "whole":
        return trial.suggest_int(name, p["lower"], p["upper"], log=p["logarithmic"])
    return trial.suggest_float(name, p["lower"], p["upper"], log=p["logarithmic"])


def constraint_function(question):
    """Positive where a limit is broken, as Optuna wants it."""

    def excess(trial):
        values = []
        for limit in question.limits:
            over = trial.user_attrs[limit["outcome"]] - limit["limit"]
            values.append(over if limit["relation"] == "at_most" else -over)
        return values

    return excess


def tpe(question):
    return OptunaPeer(question, optuna.samplers.TPESampler, flat=False)


def gp(question):
    return OptunaPeer(question, optuna.samplers.GPSampler, flat=True)


warnings.filterwarnings("ignore")
PEERS = {"optuna_tpe": tpe, "optuna_gp": gp}
