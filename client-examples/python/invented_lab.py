"""Stands where a lab would make and measure cells: it invents results. Nothing here is data."""

from percola.v1.experiment_pb2 import Experiment, Measurement

LABEL = {"results": "invented by an example, not measured"}
LUCK = (1.04, 0.97, 1.01, 0.95)


def make(experiment: Experiment, attempt: int) -> list[Measurement]:
    """What Percola expected of the experiment, a few per cent up or down in turn."""
    expected = {p.outcome: p.median for p in experiment.suggestion.forecast.predictions}
    utilization = LUCK[attempt % len(LUCK)] * expected["utilization"]
    voltage = expected["average_voltage"]
    return [
        measured("utilization", "1", utilization, 0.05 * utilization),
        measured("average_voltage", "V", voltage, 0.04),
    ]


def measured(outcome: str, unit: str, value: float, error: float) -> Measurement:
    return Measurement(outcome=outcome, unit=unit, exact=value, standard_error=error)
