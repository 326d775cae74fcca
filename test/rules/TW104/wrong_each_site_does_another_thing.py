import threading


class Ledger:
    def __init__(self):
        self._lock = threading.Lock()
        self._sum = 0

    def deposit(self, amount):
        with self._lock:
            self._sum += amount

    def charge(self, rate):
        with self._lock:
            self._sum = self._sum - self._sum * rate

    def correct(self, *, by=1):
        self._sum -= by  # expect: TW104


class Clerk(threading.Thread):
    def __init__(self, ledger, task):
        super().__init__()
        self.ledger = ledger
        self.task = task

    def run(self):
        match self.task:
            case "deposit":
                self.ledger.deposit(20)
            case "charge":
                self.ledger.charge(0.01)
            case "correct":
                self.ledger.correct(by=3)


ledger = Ledger()
clerks = [Clerk(ledger, task) for task in ("deposit", "charge", "correct")]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
