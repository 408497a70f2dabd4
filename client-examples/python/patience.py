"""Calls to a Percola server that may be away for a while, restarted or out of reach."""

import time
import uuid
from collections.abc import Callable
from typing import TypeVar

import grpc
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import ErrorInfo, RetryInfo
from grpc_status import rpc_status

Answer = TypeVar("Answer")
Detail = TypeVar("Detail", bound=Message)

DEADLINE_SECONDS = 60.0  # of one try; there is no limit to the number of tries
FIRST_PAUSE_SECONDS = 0.25
LONGEST_PAUSE_SECONDS = 30.0


def connect(port: int) -> grpc.Channel:
    """A connection to a server on this machine."""
    # Without this, gRPC waits up to two minutes until it looks for a lost server again.
    options = [("grpc.max_reconnect_backoff_ms", 5_000)]
    return grpc.insecure_channel(f"127.0.0.1:{port}", options=options)


def request_id() -> str:
    """A name for one request and all its tries, so that they have one effect."""
    return str(uuid.uuid4())


def send(call: Callable[..., Answer], request: Message) -> Answer:
    """The answer to the request, which is sent again for as long as the server is away or busy.

    That is safe because every try carries the same `request_id`: when an earlier one had arrived
    after all, the server answers as it did then and changes nothing. What the server would refuse
    again is raised: a wrong value, a request that is too large, a version that is past.
    """
    pause = FIRST_PAUSE_SECONDS
    while True:
        try:
            return call(request, timeout=DEADLINE_SECONDS)
        except grpc.RpcError as refusal:
            if not passes(refusal):
                raise
            print(f"No answer yet ({refusal.code().name}). Trying again.", flush=True)
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)


def passes(refusal: grpc.RpcError) -> bool:
    """Whether the same request may be answered later."""
    match refusal.code():
        case grpc.StatusCode.UNAVAILABLE | grpc.StatusCode.DEADLINE_EXCEEDED:
            return True
        case grpc.StatusCode.RESOURCE_EXHAUSTED:
            return detail(refusal, RetryInfo) is not None
        case grpc.StatusCode.ABORTED:
            info = detail(refusal, ErrorInfo)
            return info is None or info.reason != "ETAG_MISMATCH"
        case _:
            return False


def detail(refusal: grpc.RpcError, kind: type[Detail]) -> Detail | None:
    """What the server says beside its sentence, for programs."""
    status = rpc_status.from_call(refusal)
    for packed in status.details if status else ():
        found = kind()
        if packed.Unpack(found):
            return found
    return None
