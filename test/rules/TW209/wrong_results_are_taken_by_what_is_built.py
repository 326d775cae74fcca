"""A comprehension, sum() and join() go through all results, and raise what a task has raised."""

import socket
from concurrent.futures import ThreadPoolExecutor


def resolve(name):
    return socket.gethostbyname(name)


def addresses(names):
    pool = ThreadPoolExecutor(4)  # expect: TW209:information
    return {address for address in pool.map(resolve, names) if address}


def length(names):
    pool = ThreadPoolExecutor(4)  # expect: TW209:information
    return sum(len(address) for address in pool.map(resolve, names))


def line(names):
    pool = ThreadPoolExecutor(4)  # expect: TW209:information
    return ",".join(pool.map(resolve, names))


print(addresses(["a"]), length(["b"]), line(["c"]))
