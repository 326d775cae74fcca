import threading


class Device:
    """A second reconnection asks whether one is under way, and does not wait: what is called in between may come back."""

    def __init__(self):
        self._lock = threading.Lock()

    def on_probe(self):
        pass

    def reconnect(self):
        if not self._lock.acquire(blocking=False):
            return
        try:
            self.on_probe()
            print("reconnected")
        finally:
            self._lock.release()


device = Device()
t = threading.Thread(target=device.reconnect)
t.start()
device.reconnect()
t.join()
