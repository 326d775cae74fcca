import threading


class Beacon:
    def __init__(self, lamp):
        self._lamp = lamp
        self._off = threading.Event()
        self._dark = threading.Event()
        self._thread = threading.Thread(target=self._blink, daemon=True)
        self._thread.start()

    def _blink(self):
        while True:
            if self._off.wait(0.5):
                self._dark.set()
                return
            self._lamp.toggle()

    def close(self):
        self._off.set()
        self._dark.wait()
        self._lamp.close()


beacon = Beacon(__import__("lamps").Lamp())
input()
beacon.close()
