import concurrent.futures
import contextlib
import logging
import os


def remove(path):
    try:
        if os.stat(path).st_mtime < 1_000_000_000:
            os.remove(path)
    except Exception:
        logging.exception("cannot look after %s", path)


def forget(path):
    with contextlib.suppress(Exception):
        os.remove(path)


def count(path):
    """Prints how many lines a file has."""
    try:
        with open(path) as source:
            print(path, sum(1 for _ in source))
    except:
        logging.warning("%s is not countable", path)


def clean(folder):
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for entry in os.scandir(folder):
            pool.submit(remove, entry.path)
        pool.submit(forget, "core")
        pool.map(count, ["a.txt", "b.txt"])


clean("/tmp")
