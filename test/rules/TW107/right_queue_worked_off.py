import queue
import threading
from urllib.request import urlopen


class Checker:
    """Asks many addresses at once; the report is written when the queue has been worked off."""

    def __init__(self, addresses):
        self.addresses = addresses
        self.waiting = queue.Queue()
        self.lock = threading.Lock()
        self.answers = {}

    def work(self):
        while True:
            address = self.waiting.get()
            try:
                with urlopen(address) as response, self.lock:
                    self.answers[address] = response.status
            finally:
                self.waiting.task_done()

    def run(self):
        for _ in range(4):
            threading.Thread(target=self.work, daemon=True).start()
        for address in self.addresses:
            self.waiting.put(address)
        self.waiting.join()
        for address, status in self.answers.items():
            print(status, address)


Checker(["https://example.com", "https://example.org"]).run()
