"""Who makes a lamp that doesn't burn yet lights it later."""
import threading


class Lamp:
    def __init__(self, burns=True):
        self._out = threading.Event()
        self._thread = threading.Thread(target=self._burn, daemon=True)
        if burns:
            self._thread.start()

    def _burn(self):
        while not self._out.wait(1):
            print('*')

    def light(self):
        self._thread.start()

    def put_out(self):
        self._out.set()
        self._thread.join()


class Relit:
    def __init__(self):
        self._thread = threading.Thread(target=self._burn, daemon=True)
        self._thread.start()

    def _burn(self):
        print('*')

    def light_again(self):
        self._thread.join()
        self._thread = threading.Thread(target=self._burn, daemon=True)
        self._thread.start()
