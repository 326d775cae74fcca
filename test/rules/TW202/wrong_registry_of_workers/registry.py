import threading
from typing import Dict

WORKERS: Dict[str, threading.Thread] = {}


def register(name, worker):
    WORKERS[name] = worker
