"""What runs at one station of a lab, for weeks: `run station_loop [PORT]`.

It asks for something to make, makes it and tells what came of it. It goes on when the server is
restarted in between, and may be restarted itself: under the same name it gets the same experiment
again. The results are invented, and labelled so.
"""

import sys

import grpc
from google.protobuf.duration_pb2 import Duration

import invented_lab
from patience import connect, request_id, send
from percola.v1.campaign_service_pb2 import CreateCampaignRequest
from percola.v1.campaign_service_pb2_grpc import CampaignServiceStub
from percola.v1.experiment_pb2 import Experiment
from percola.v1.experiment_service_pb2 import LeaseExperimentsRequest, RecordResultsRequest
from percola.v1.experiment_service_pb2_grpc import ExperimentServiceStub
from percola.v1.planning_service_pb2 import SuggestExperimentsRequest
from percola.v1.template_service_pb2 import CompositeCathodeTemplate, RenderTemplateRequest
from percola.v1.template_service_pb2_grpc import TemplateServiceStub

STATION = "press-1"
CAMPAIGN_ID = "pto-python-station"
ROUNDS = 3  # a real station has no end
LEASE = Duration(seconds=21 * 24 * 3600)  # making takes days, cycling weeks


def main(port: int) -> None:
    with connect(port) as channel:
        campaign = create_campaign(channel)
        experiments = ExperimentServiceStub(channel)
        for attempt in range(ROUNDS):
            experiment = ask(experiments, campaign)
            if experiment is None:
                return
            say(f"Round {attempt + 1}: {STATION} makes {experiment.name}")
            for parameter, setting in sorted(experiment.planned_design.values.items()):
                say(f"  {parameter} = {setting.label or format(setting.number, '.4g')}")
            # Here a real station mills, presses, anneals and cycles. It calls RenewLease when that
            # takes longer than the lease.
            tell(experiments, experiment, attempt)
            say(f"Round {attempt + 1}: told. The results are INVENTED: no cell was made.")


def create_campaign(channel: grpc.Channel) -> str:
    """The name of the campaign, which is there already when this program was restarted."""
    cathode = CompositeCathodeTemplate(display_name="PTO, one station in Python")
    template = RenderTemplateRequest(composite_cathode=cathode)
    file = send(TemplateServiceStub(channel).RenderTemplate, template)
    request = CreateCampaignRequest(
        campaign=file.campaign, campaign_id=CAMPAIGN_ID, request_id=request_id()
    )
    try:
        return send(CampaignServiceStub(channel).CreateCampaign, request).name
    except grpc.RpcError as refusal:
        if refusal.code() != grpc.StatusCode.ALREADY_EXISTS:
            raise
        return f"campaigns/{CAMPAIGN_ID}"


def ask(experiments: ExperimentServiceStub, campaign: str) -> Experiment | None:
    """What this station has in hand, else the next of the queue, else a new suggestion."""
    request = LeaseExperimentsRequest(
        parent=campaign,
        station=STATION,
        count=1,
        lease_duration=LEASE,
        suggest=SuggestExperimentsRequest(),  # when the queue is empty
        request_id=request_id(),
    )
    leased = send(experiments.LeaseExperiments, request)
    if leased.experiments:
        return leased.experiments[0]
    say("Nothing to make: " + " ".join(leased.notes))
    return None


def tell(experiments: ExperimentServiceStub, experiment: Experiment, attempt: int) -> None:
    request = RecordResultsRequest(
        name=experiment.name,
        measurements=invented_lab.make(experiment, attempt),
        station=STATION,
        lots=invented_lab.LABEL,
        request_id=request_id(),
    )
    send(experiments.RecordResults, request)


def say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50051)
