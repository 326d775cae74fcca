"""The lock is for the device; that something is put into the queue while it is held says nothing of who takes it out."""

import queue
import threading
import time


class Connection:
    def __init__(self, device):
        self.device = device
        self.received = queue.Queue()
        self.device_lock = threading.Lock()
        self.stopped = threading.Event()

    def open(self):
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        while not self.stopped.is_set():
            with self.device_lock:
                data = self.device.read()
                if data is not None:
                    self.received.put(data)
            time.sleep(0.001)

    def close(self):
        self.stopped.set()
        self.reader.join()

    def send(self, payload):
        with self.device_lock:
            self.device.write(payload)

    def drain(self):
        while not self.received.empty():
            self.received.get()
