import json
import threading
from pathlib import Path
from urllib.request import urlopen


class Checkpointer:
    def __init__(self, path):
        self.path = Path(path)
        self.offsets = {}
        self.offsets_lock = threading.Lock()
        self.stopped = threading.Event()

    def save_forever(self):
        while not self.stopped.wait(30):
            copy = {name: offset for name, offset in self.offsets.items() if offset}  # expect: TW107
            self.path.write_text(json.dumps(copy))

    def advance(self, name, offset):
        with self.offsets_lock:
            self.offsets[name] = offset


def main():
    checkpointer = Checkpointer("offsets.json")
    saver = threading.Thread(target=checkpointer.save_forever)
    saver.start()
    for number in range(100):
        with urlopen(f"http://stream.local/{number}") as response:
            checkpointer.advance(response.headers["X-Topic"], number)
    checkpointer.stopped.set()
    saver.join()


if __name__ == "__main__":
    main()
