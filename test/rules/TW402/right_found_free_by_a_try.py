import threading


class Client:
    def __init__(self, report):
        self._busy = threading.Lock()
        self._waiting = []
        self._report = report

    def acknowledge(self):
        for message in list(self._waiting):
            with self._busy:
                self.send(message)

    def send(self, message):
        # Inside of a callback the lock is held, and the loop sends it later.
        if self._busy.acquire(False):
            self._busy.release()
            self.write(message)

    def write(self, message):
        with self._busy:
            self._report(message)  # expect: TW411


client = Client(print)
sender = threading.Thread(target=client.acknowledge)
sender.start()
client.send("hello")
sender.join()
