import threading


class Sluice:
    def __init__(self):
        self.lock = threading.Lock()
        self.free = threading.Condition(self.lock)
        self.ships = 0
        self.swimmers = 0
        self.waiting = 0
        self.passed = 0
        self.level = 0

    def _enter(self):
        while self.ships + self.swimmers > 0:
            self.waiting += 1
            self.free.wait()
            self.waiting -= 1
        self.ships += 1

    def _leave(self):
        self.ships -= 1
        self.free.notify()

    def pass_ship(self):
        with self.lock:
            self._enter()
        self.passed += 1
        with self.lock:
            self._leave()

    def fill(self):
        with self.free:
            while self.ships != 0:
                self.free.wait()
            self.ships += 1
        self.level += 1
        with self.free:
            self.ships -= 1
            self.free.notify()


sluice = Sluice()
threads = [threading.Thread(target=sluice.pass_ship) for _ in range(4)]
threads += [threading.Thread(target=sluice.fill) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sluice.passed, sluice.level)
