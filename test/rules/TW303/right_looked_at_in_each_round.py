"""The sleep is for a display: what is not there yet, a later round finds."""
import threading
import time

changed = False


class Listener:
    def __init__(self, callback):
        self._callback = callback
        self._running = True
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self):
        for line in open("/dev/input/event0", "rb"):
            if not self._running:
                break
            self._callback(line)


def press(key):
    global changed
    changed = True


listener = Listener(press)
print("power on")
time.sleep(2)
while True:
    if changed == True:
        changed = False
        print("menu")
    time.sleep(0.1)
