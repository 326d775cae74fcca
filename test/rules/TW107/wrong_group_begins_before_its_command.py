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
@click.argument("port")
def meter(port):
    threading.Thread(target=sample, args=(port,), daemon=True).start()


@meter.command()
def show():
    with open("readings.json") as kept:
        readings.update(json.load(kept))
    for reading in readings:  # expect: TW107
        print(reading)


if __name__ == "__main__":
    meter()
