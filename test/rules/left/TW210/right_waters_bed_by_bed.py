import logging
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import List

log = logging.getLogger("orchard")
pool = ThreadPoolExecutor(max_workers=2)
stops: List[threading.Event] = []


class Bed:
    def __init__(self, name: str) -> None:
        self.name = name

    def water(self) -> None:
        subprocess.run(["valve", self.name], check=True)


def water_all(beds: List[Bed]) -> None:
    stop = threading.Event()
    stops.append(stop)
    for bed in beds:
        if stop.is_set():
            return
        try:
            bed.water()
        except Exception as problem:
            log.error("%s stays dry: %s", bed.name, problem)


def run(command):
    try:
        return subprocess.check_output(command)
    except Exception:
        log.exception("%s failed", command)
        return b""


def drain():
    sleep(5)
    answer = run(["valve", "--drain"])
    log.info("drained: %s", answer)


def main(names):
    pool.submit(water_all, sorted((Bed(name) for name in names), key=id))
    pool.submit(drain)
    pool.shutdown()


main(["north", "south"])
