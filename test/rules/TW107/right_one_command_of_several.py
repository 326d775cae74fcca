import json
import threading
import time

import click

readings = {}


def sample(port):
    while True:
        readings[f"{port} {time.time()}"] = time.monotonic()
        time.sleep(1)


@click.group()
def meter():
    """Reads a meter."""


@meter.command()
@click.argument("port")
def watch(port):
    threading.Thread(target=sample, args=(port,), daemon=True).start()
    input("Enter says how many ")
    print(len(readings))


@meter.command()
def show():
    with open("readings.json") as kept:
        readings.update(json.load(kept))
    for reading in readings:
        print(reading)


if __name__ == "__main__":
    meter()
