import socket
from dataclasses import dataclass


@dataclass(frozen=True)
class Status:
    device: str
    failed: bool


def read_status(device):
    with socket.create_connection((f"{device}.local", 502), timeout=2) as conn:
        return Status(device, conn.recv(1) != b"\x00")
