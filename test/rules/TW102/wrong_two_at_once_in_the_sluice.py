import threading


class Sluice:
    def __init__(self):
        self.free = threading.Condition()
        self.boats = 0
        self.passed = 0

    def pass_boat(self):
        with self.free:
            while self.boats > 1:
                self.free.wait()
            self.boats += 1
        self.passed += 1  # expect: TW102
        with self.free:
            self.boats -= 1
            self.free.notify()


sluice = Sluice()
threads = [threading.Thread(target=sluice.pass_boat) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sluice.passed)
