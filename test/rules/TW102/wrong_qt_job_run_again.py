from PyQt6.QtCore import QRunnable, QThreadPool


class Probe(QRunnable):
    def __init__(self):
        super().__init__()
        self.setAutoDelete(False)
        self.rounds = 0

    def run(self):
        print("probing")
        self.rounds += 1  # expect: TW102


probe = Probe()
pool = QThreadPool()
for _ in range(3):
    pool.tryStart(probe)
pool.waitForDone()
print(probe.rounds)
