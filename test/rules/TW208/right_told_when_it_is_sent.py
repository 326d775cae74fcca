import queue
import threading


class Bus:
    """What is to be told when a message is sent travels with it: only the last one of a scan has something of the kind."""

    def __init__(self):
        self.outgoing = queue.Queue()
        threading.Thread(target=self.write, daemon=True).start()

    def write(self):
        while True:
            message, sent = self.outgoing.get()
            print(message)
            if sent is not None:
                sent()

    def scan(self):
        def retry():
            print("once more")

        def scanned():
            threading.Timer(10, retry).start()

        for address in range(256):
            self.outgoing.put((address, scanned if address == 255 else None))


bus = Bus()
bus.scan()
input()
