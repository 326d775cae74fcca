import threading


class Bus:
    def __init__(self):
        self._listeners = []

    def add(self, listener):
        self._listeners.append(listener)

    def send(self, message):
        for listener in self._listeners:
            listener(message)


bus = Bus()
bus.add(print)
t = threading.Thread(target=bus.send, args=("x",))
t.start()
t.join()
