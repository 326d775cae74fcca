"""It sits in input(): a join would wait for somebody to press Enter."""

import threading


class Console:
    def __init__(self):
        self.running = True
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self):
        while self.running:  # expect: TW108
            print(input("> "))

    def close(self):
        self.running = False


console = Console()
threading.Event().wait(10)
console.close()
