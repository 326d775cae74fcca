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
            listeners = list(self._listeners)
        for listener in listeners:
            listener(message)


bus = Bus()


def ticker():
    for i in range(3):
        bus.publish(i)


bus.subscribe(print)
t = threading.Thread(target=ticker)
t.start()
t.join()
