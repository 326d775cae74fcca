"""The helper is given a task that reports its errors, and one that doesn't."""
import logging
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)


def hand_over(task, *args):
    pool.submit(task, *args)  # expect: TW210


def count(path):
    with open(path) as source:
        print(sum(1 for _ in source))


def show(path):
    try:
        with open(path) as source:
            print(source.read())
    except Exception:
        logging.exception("not readable")


hand_over(count, "a.txt")
hand_over(show, "a.txt")
