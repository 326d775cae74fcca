"""A function inside a method that only the method itself calls stores nothing from outside."""
import threading


class Press:
    def __init__(self):
        self._lock = threading.Lock()
        self._steps = {}
        self.sheets = 0

    def set_up(self):
        def add(name, step):
            self._steps[name] = step

        add("ink", self._ink)
        add("roll", self._roll)

    def _ink(self):
        self.sheets += 1

    def _roll(self):
        self.sheets += 2

    def run(self, name):
        with self._lock:
            self._steps[name]()


press = Press()
press.set_up()
printers = [threading.Thread(target=press.run, args=(name,)) for name in ("ink", "roll")]
for printer in printers:
    printer.start()
for printer in printers:
    printer.join()
