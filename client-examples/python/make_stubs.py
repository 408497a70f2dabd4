"""Makes Python modules of Percola's API: `python make_stubs.py FOLDER`.

Put the folder first on PYTHONPATH, and `from percola.v1 import ...` works.

One file that the API imports, `google/longrunning/operations.proto`, comes with
googleapis-common-protos under another name, and Python's protobuf goes by names. So its modules are
made here too, under the name that the API uses.
"""

import sys
from importlib import resources
from importlib.metadata import distribution
from pathlib import Path

from grpc_tools import protoc

API = Path(__file__).resolve().parents[2] / "proto/src/main/proto"
OPERATIONS = "google/longrunning/operations.proto"


def make_stubs(folder: Path) -> None:
    google_api = Path(distribution("googleapis-common-protos").locate_file(""))
    google_protobuf = resources.files("grpc_tools") / "_proto"
    published_as = google_api / "google/longrunning/operations_proto.proto"
    folder.mkdir(parents=True, exist_ok=True)
    failed = protoc.main(
        [
            "protoc",
            f"-I{API}",
            f"-I{google_api}",
            f"-I{google_protobuf}",
            f"-I{OPERATIONS}={published_as}",
            f"--python_out={folder}",
            f"--pyi_out={folder}",  # so that editors know the fields
            f"--grpc_python_out={folder}",
            OPERATIONS,
            *sorted(str(file) for file in API.glob("percola/v1/*.proto")),
        ]
    )
    if failed:
        sys.exit(f"No stubs of {API} in {folder}: protoc says why above.")


if __name__ == "__main__":
    make_stubs(Path(sys.argv[1]))
