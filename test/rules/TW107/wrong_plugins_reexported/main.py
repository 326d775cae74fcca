import sys
import threading
from urllib.request import urlopen

from host import emit, on


def load(plugin):
    with urlopen(f"http://plugins.local/{plugin}") as response:
        events = response.read().decode().split()
    for event in events:
        on(event, print)


def main():
    loaders = [threading.Thread(target=load, args=(name,)) for name in ("spell", "links")]
    for loader in loaders:
        loader.start()
    for line in sys.stdin:
        emit("line", line)
    for loader in loaders:
        loader.join()


if __name__ == "__main__":
    main()
