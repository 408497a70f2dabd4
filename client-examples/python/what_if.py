"""What to expect of designs that nobody has made: `run what_if [PORT]`.

Creates a campaign with the eight published cells, foretells a small grid of compositions and anneals,
asks what becomes of the design believed best when its PTO changes, and what uses 85 % of the PTO.
Nothing is suggested or queued.
"""

import sys
from itertools import product

import grpc

from patience import connect, request_id, send
from percola.v1.campaign_service_pb2 import CreateCampaignRequest
from percola.v1.campaign_service_pb2_grpc import CampaignServiceStub
from percola.v1.constraint_pb2 import RELATION_AT_LEAST
from percola.v1.design_pb2 import DesignTable
from percola.v1.experiment_service_pb2 import BatchCreateExperimentsRequest, CreateExperimentRequest
from percola.v1.experiment_service_pb2_grpc import ExperimentServiceStub
from percola.v1.forecast_pb2 import DesignForecast, ForecastTable
from percola.v1.planning_service_pb2 import PredictDesignsRequest
from percola.v1.planning_service_pb2_grpc import PlanningServiceStub
from percola.v1.template_service_pb2 import CompositeCathodeTemplate, RenderTemplateRequest
from percola.v1.template_service_pb2_grpc import TemplateServiceStub
from percola.v1.what_if_service_pb2 import SeekDesignsRequest, SweepDesignRequest
from percola.v1.what_if_service_pb2_grpc import WhatIfServiceStub

CARBON = 0.10
PTO = (0.40, 0.45, 0.50, 0.55, 0.60)
ANNEAL_CELSIUS = (120.0, 150.0, 180.0)
USED = 0.85
CHANCE = 0.7


def main(port: int) -> None:
    with connect(port) as channel:
        campaign = published_cells(channel)
        print(f"{campaign}: medians, and what the true value lies between with 90 %")
        print_grid(channel, campaign)
        print_sweep(channel, campaign)
        print_best(channel, campaign)


def print_grid(channel: grpc.Channel, campaign: str) -> None:
    grid = list(product(PTO, ANNEAL_CELSIUS))
    request = PredictDesignsRequest(parent=campaign, designs=table(grid), seed=1)
    forecasts = send(PlanningServiceStub(channel).PredictDesigns, request).forecasts
    believed = {column.outcome: column for column in forecasts.outcomes}
    utilization = believed["utilization"]
    energy = believed["electrode_specific_energy"]
    print("PTO wt%  anneal °C   utilization %   E_Electrode Wh/kg")
    for row, (pto, celsius) in enumerate(grid):
        print(
            f"{100 * pto:7.0f}  {celsius:9.0f}"
            f"   {interval(utilization, row, 100):>13}   {interval(energy, row, 1):>17}"
        )


def print_sweep(channel: grpc.Channel, campaign: str) -> None:
    request = SweepDesignRequest(parent=campaign, seed=1)
    request.swept.add(parameter="pto_mass_fraction", lower=PTO[0], upper=PTO[-1], steps=len(PTO))
    print("The design believed best with another share of PTO, E_Electrode in Wh/kg")
    for point in send(WhatIfServiceStub(channel).SweepDesign, request).points:
        print(f"{100 * point.settings[0].number:7.0f}  {energy_of(point.forecast):>17}")


def print_best(channel: grpc.Channel, campaign: str) -> None:
    request = SeekDesignsRequest(parent=campaign, chance=CHANCE, seed=1)
    request.wishes.add(outcome="utilization", relation=RELATION_AT_LEAST, limit=USED)
    sought = send(WhatIfServiceStub(channel).SeekDesigns, request)
    if not sought.HasField("best"):
        likeliest = sought.likeliest[0].probability
        print(f"No design found uses {USED:.0%} of its PTO so likely; the likeliest: {likeliest:.0%}")
        return
    best = sought.best.forecast
    pto = best.design.values["pto_mass_fraction"].number
    print(
        f"The best that uses {USED:.0%} of its PTO, with a chance of {sought.best.probability:.0%}:"
        f" {100 * pto:.0f} wt% PTO, {energy_of(best)} Wh/kg"
    )


def published_cells(channel: grpc.Channel) -> str:
    """The name of a new campaign with what is known from the literature."""
    cathode = CompositeCathodeTemplate(display_name="PTO, what if", include_literature=True)
    template = RenderTemplateRequest(composite_cathode=cathode)
    file = send(TemplateServiceStub(channel).RenderTemplate, template)
    create = CreateCampaignRequest(campaign=file.campaign, request_id=request_id())
    campaign = send(CampaignServiceStub(channel).CreateCampaign, create).name
    cells = [CreateExperimentRequest(experiment=cell) for cell in file.experiments]
    load = BatchCreateExperimentsRequest(parent=campaign, requests=cells, request_id=request_id())
    send(ExperimentServiceStub(channel).BatchCreateExperiments, load)
    return campaign


def table(grid: list[tuple[float, float]]) -> DesignTable:
    """The designs of the grid, one column per parameter. The rest of the mass is electrolyte."""
    rows = len(grid)
    numbers = {
        "pto_mass_fraction": [pto for pto, _ in grid],
        "electrolyte_mass_fraction": [1 - CARBON - pto for pto, _ in grid],
        "carbon_mass_fraction": [CARBON] * rows,
        "milling_hours": [15.0] * rows,
        "anneal_celsius": [celsius for _, celsius in grid],
        "anneal_hours": [1.0] * rows,
    }
    columns = [
        DesignTable.Column(parameter=name, numbers=DesignTable.Numbers(values=values))
        for name, values in numbers.items()
    ]
    solvent = DesignTable.Labels(dictionary=["solvent"], indices=[0] * rows)
    columns.append(DesignTable.Column(parameter="process_route", labels=solvent))
    return DesignTable(rows=rows, columns=columns)


def energy_of(forecast: DesignForecast) -> str:
    """The median of the electrode's specific energy with the 5 % and the 95 % quantile."""
    believed = {prediction.outcome: prediction for prediction in forecast.predictions}
    energy = believed["electrode_specific_energy"]
    return f"{energy.median:.0f} [{energy.lower:.0f}–{energy.upper:.0f}]"


def interval(column: ForecastTable.OutcomeColumns, row: int, factor: float) -> str:
    """The median with the 5 % and the 95 % quantile."""
    median, lower, upper = (factor * q[row] for q in (column.median, column.lower, column.upper))
    return f"{median:.0f} [{lower:.0f}–{upper:.0f}]"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50051)
