import threading


class StandIn:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


class Bus:
    def __init__(self):
        self.gate = threading.Lock()
        self.sent = []

    def _held(self, is_held):
        return StandIn() if is_held else False

    def flush(self, is_held=False):
        with self._held(is_held) or self.gate:
            self.sent.clear()

    def send(self, packet):
        with self.gate:
            self.flush(is_held=True)
            self.sent.append(packet)


bus = Bus()
threads = [threading.Thread(target=bus.send, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
bus.flush()
