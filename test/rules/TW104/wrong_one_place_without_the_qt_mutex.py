from PyQt5.QtCore import QMutex, QMutexLocker, QThread


class Counter(QThread):
    total = 0
    mutex = QMutex()

    def run(self):
        for _ in range(1000):
            self.add(1)
            self.more()
            self.take(1)
        if Counter.mutex.tryLock():
            Counter.total += 1
            Counter.mutex.unlock()

    def add(self, n):
        locker = QMutexLocker(Counter.mutex)
        if n > 3:
            return
        Counter.total += n
        self.over(n)

    def over(self, n):
        Counter.total += 2

    def more(self):
        Counter.total += 3  # expect: TW104

    def take(self, n):
        with QMutexLocker(Counter.mutex):
            Counter.total -= n


counters = [Counter() for _ in range(3)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.wait()
print(Counter.total)
