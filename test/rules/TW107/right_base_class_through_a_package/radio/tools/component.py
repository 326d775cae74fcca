import threading


class Component:
    def __init__(self):
        self._inputs = {}
        self._term = threading.Event()

    def start(self):
        self._thread = threading.Thread(target=self._work_loop, daemon=True)
        self._thread.start()

    def _work_loop(self):
        self.initialize()
        while not self._term.is_set():
            for name in self._inputs:
                self.work(self._inputs[name])
        self.finalize()

    def initialize(self):
        pass

    def finalize(self):
        pass

    def register_input(self, name):
        self._inputs[name] = name.upper()

    def unregister_input(self, name):
        del self._inputs[name]
