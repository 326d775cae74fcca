import threading


class Device:
    def __init__(self, name):
        self.name = name
        self.off = threading.Event()
        self.thread = threading.Thread(target=self._blink)

    def start(self):
        self.thread.start()

    def stop(self):
        self.off.set()
        self.thread.join()

    def block(self):
        return f"block from {self.name}"

    def _blink(self):
        while not self.off.wait(1):
            print(self.name, "is on")
