import threading


class Door:
    """Callers lock it, and say what they changed while they have it."""

    def __init__(self):
        self._cond = threading.Condition()
        self.is_open = False

    def lock(self):
        self._cond.acquire()

    def unlock(self):
        self._cond.release()

    def open(self):
        with self._cond:
            self.is_open = True
            self._cond.notify_all()

    def tell(self):
        self._cond.notify_all()

    def wait_for_change(self):
        while not self.is_open:
            self._cond.wait()


class Order:
    """Whoever makes it has it until it says that it is ready."""

    def __init__(self, number):
        self.number = number
        self.lines = []
        self.condition = threading.Condition()
        self.condition.acquire()

    def add(self, line):
        with self.condition:
            self.lines.append(line)

    def finish(self):
        self.condition.notify()
        self.condition.release()


open_orders = [Order(1)]
