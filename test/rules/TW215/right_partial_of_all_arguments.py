from concurrent.futures import ThreadPoolExecutor
from functools import partial


def add(a, b, *, scale):
    return (a + b) * scale


def run(executor, func, *args, **kwargs):
    return executor.submit(partial(func, *args, **kwargs))


with ThreadPoolExecutor() as executor:
    print(run(executor, add, 1, 2, scale=3).result())
