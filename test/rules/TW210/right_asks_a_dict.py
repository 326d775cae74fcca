"""Asking a dict and putting into a queue fail in no way that somebody should hear of."""
import queue
from concurrent.futures import ThreadPoolExecutor

prices = {}
found = queue.Queue()


def ask(name):
    found.put(prices.get(name))


def ask_all(names):
    with ThreadPoolExecutor(2) as pool:
        for name in names:
            pool.submit(ask, name)
