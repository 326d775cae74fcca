import logging
from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger("orchard")
pool = ThreadPoolExecutor(max_workers=2)


def readings(path):
    with open(path) as file:
        for line in file:
            yield float(line)


def note_all(values):
    for value in values:
        try:
            log.info("%s degrees", value)
        except Exception:
            log.exception("not noted")


def main(paths):
    for path in paths:
        pool.submit(note_all, readings(path))  # expect: TW210
    pool.shutdown()


main(["north.txt", "south.txt"])
