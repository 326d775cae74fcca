import threading
from collections import deque


class Sender:
    def __init__(self, sock):
        self._sock = sock
        self._waiting = deque()
        self._thread = None

    def send(self, data):
        self._waiting.append({"data": data, "sent": 0, "left": len(data)})

    def show(self):
        for packet in list(self._waiting):
            print(packet["left"])

    def pump(self):
        while True:
            try:
                packet = self._waiting.popleft()
            except IndexError:
                return
            count = self._sock.send(packet["data"][packet["sent"] :])
            if count == 0:
                return
            packet["left"] -= count
            packet["sent"] += count
            if packet["left"] > 0:
                self._waiting.appendleft(packet)

    def _run(self):
        while True:
            self.pump()

    def start(self):
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()


def main(sock):
    sender = Sender(sock)
    sender.start()
    sender.send(b"one")
    sender.pump()
    sender.send(b"two")
    sender.pump()
