import threading

from device import Device


class Recorder:
    def __init__(self):
        self.device = Device("mic0")
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._loop)

    def start(self):
        self.thread.start()

    def stop(self):
        self.over.set()
        self.thread.join()

    def _loop(self):
        self.device.start()
        while not self.over.wait(0.1):
            print(self.device.block())
        self.device.stop()
