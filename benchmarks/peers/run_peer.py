"""One peer as a process that answers JSON with JSON, for `benchmarks/run study`.

    venv/bin/python run_peer.py ax

A question `{"begin": {...}}` tells of a space, objectives and limits, and starts anew. A question
`{"answer": {"trials": [...], "count": 1}}` tells of all experiments so far, and asks for the
design to use if nothing more is made, for so many experiments to make next, and for the processor
time spent.
"""

import os

for threads in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"
os.environ["XLA_FLAGS"] = (
    "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1 " + os.environ.get("XLA_FLAGS", "")
)

import importlib
import json
import math
import sys
import time
import warnings
from pathlib import Path


def main(name):
    # Libraries print as they like; only answers belong on the line to the asker.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    warnings.filterwarnings("ignore")
    sys.path.insert(0, str(Path(__file__).parent / "adapters"))
    make = importlib.import_module(MODULES.get(name, name + "_peer")).PEERS[name]
    peer, told = None, 0
    for line in sys.stdin:
        question = json.loads(line)
        if "begin" in question:
            peer, told = make(Question(question["begin"])), 0
            answer = {}
        else:
            asked = question["answer"]
            start = time.process_time()
            for trial in asked["trials"][told:]:
                peer.tell(peer.question.typed(trial["design"]), trial["outcomes"])
            told = len(asked["trials"])
            answer = {
                "recommended": peer.recommend(),
                "next": peer.next(asked["count"]) if asked["count"] else [],
                "seconds": time.process_time() - start,
            }
        print(json.dumps(answer), file=answers, flush=True)


MODULES = {"optuna_tpe": "optuna_peer", "optuna_gp": "optuna_peer"}


class Question:
    """What a peer is told before the first experiment.

    A conditional parameter is asked for in every design; `active` says whether it counts.
    """

    def __init__(self, begin):
        self.parameters = begin["parameters"]
        self.sums = begin["sums"]
        self.candidates = begin["candidates"]
        self.objectives = begin["objectives"]
        self.limits = begin["limits"]
        self.seed = begin["seed"]

    def parameter(self, name):
        return next(p for p in self.parameters if p["name"] == name)

    def typed(self, design):
        """A design whose whole numbers are of Python's type for them."""
        whole = {p["name"] for p in self.parameters if p["kind"] == "whole"}
        return {name: int(value) if name in whole else value for name, value in design.items()}

    def active(self, parameter, design):
        """Whether a parameter has a meaning, given the labels of a design."""
        when = parameter.get("active_when")
        return when is None or (
            design.get(when["parameter"]) in when["labels"]
            and self.active(self.parameter(when["parameter"]), design)
        )

    def complete(self, design):
        """The design with the middle of the range wherever a setting has no meaning."""
        return {p["name"]: design.get(p["name"], middle(p)) for p in self.parameters}


def middle(parameter):
    kind = parameter["kind"]
    if kind in ("categorical", "ordinal"):
        return parameter["labels"][0]
    if kind == "discrete":
        return parameter["levels"][len(parameter["levels"]) // 2]
    lower, upper = parameter["lower"], parameter["upper"]
    between = (lower * upper) ** 0.5 if parameter["logarithmic"] else (lower + upper) / 2
    return math.floor(between) if kind == "whole" else between


if __name__ == "__main__":
    main(sys.argv[1])
