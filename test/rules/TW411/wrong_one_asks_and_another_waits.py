import threading


class Device:
    def __init__(self):
        self._lock = threading.Lock()
        self.port = 0

    def on_probe(self):
        pass

    def reconnect(self):
        if not self._lock.acquire(blocking=False):
            return
        try:
            self.on_probe()  # expect: TW411
            self.port = 80
        finally:
            self._lock.release()

    def where(self):
        with self._lock:
            return self.port


device = Device()
t = threading.Thread(target=device.reconnect)
t.start()
print(device.where())
t.join()
