"""Futures that a class keeps for its objects."""

from concurrent.futures import ThreadPoolExecutor

ex = ThreadPoolExecutor(2)


def load(x):
    return open(x).read()


class Settings:
    text = ex.submit(load, "/etc/hostname")


def show():
    print(Settings.text.result())


show()
ex.shutdown()
