"""A lamp burns from the moment it is made; a client that lights it again starts the same thread a second time."""
import threading


class Lamp:
    def __init__(self):
        self._out = threading.Event()
        self._thread = threading.Thread(target=self._burn, daemon=True)
        self._thread.start()

    def _burn(self):
        while not self._out.wait(1):
            print('*')

    def light_again(self):
        self._out.set()
        self._thread.join()
        self._out.clear()
        self._thread.start()  # expect: TW205
