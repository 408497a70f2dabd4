"""Which refusals are waited out: `run test_patience`."""

import unittest
from unittest import mock

import grpc
from google.protobuf.empty_pb2 import Empty
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import ErrorInfo, RetryInfo
from google.rpc.status_pb2 import Status

import patience


class Refusal(grpc.RpcError):
    """What the server says when it does not do what it was asked for."""

    def __init__(self, code: grpc.StatusCode, beside: Message | None = None):
        self.status = Status(code=code.value[0], message="refused")
        if beside:
            self.status.details.add().Pack(beside)
        self.kind = code

    def code(self):
        return self.kind

    def details(self):
        return self.status.message

    def trailing_metadata(self):
        if not self.status.details:
            return ()
        return (("grpc-status-details-bin", self.status.SerializeToString()),)


class PatienceTest(unittest.TestCase):
    def test_a_server_that_is_away_or_busy_is_asked_again(self):
        for refusal in (
            Refusal(grpc.StatusCode.UNAVAILABLE),
            Refusal(grpc.StatusCode.DEADLINE_EXCEEDED),
            Refusal(grpc.StatusCode.RESOURCE_EXHAUSTED, RetryInfo()),
            Refusal(grpc.StatusCode.ABORTED, ErrorInfo(reason="CAMPAIGN_CHANGED")),
        ):
            with self.subTest(refusal.status):
                self.assertEqual(tries(refusal), 2)

    def test_one_that_would_refuse_again_is_not(self):
        for refusal in (
            Refusal(grpc.StatusCode.RESOURCE_EXHAUSTED),  # a message beyond its limit
            Refusal(grpc.StatusCode.RESOURCE_EXHAUSTED, ErrorInfo(reason="OUT_OF_MEMORY")),
            Refusal(grpc.StatusCode.ABORTED, ErrorInfo(reason="ETAG_MISMATCH")),
            Refusal(grpc.StatusCode.INVALID_ARGUMENT),
        ):
            with self.subTest(refusal.status), self.assertRaises(Refusal) as raised:
                tries(refusal)
            self.assertIs(raised.exception, refusal)


def tries(refusal: Refusal) -> int:
    """How many calls it takes when the first one is refused."""
    call = mock.Mock(side_effect=[refusal, Empty()])
    with mock.patch("time.sleep"), mock.patch("builtins.print"):
        patience.send(call, Empty())
    return call.call_count


if __name__ == "__main__":
    unittest.main()
