import threading


class Bus:
    def __init__(self):
        self._lock = threading.Lock()
        self._listeners = []

    def subscribe(self, listener):
        with self._lock:
            self._listeners.append(listener)

    def publish(self, message):
        with self._lock:
            for listener in self._listeners:
                listener(message)  # expect: TW411:information


bus = Bus()


def ticker():
    for i in range(3):
        bus.publish(i)


bus.subscribe(print)
t = threading.Thread(target=ticker)
t.start()
t.join()
