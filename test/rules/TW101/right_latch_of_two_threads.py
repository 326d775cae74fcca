import threading


class Latch:
    def __init__(self, count):
        self.changed = threading.Condition()
        self.count = count

    def count_down(self):
        with self.changed:
            self.count -= 1
            if self.count == 0:
                self.changed.notify_all()

    def wait(self):
        with self.changed:
            while self.count > 0:
                self.changed.wait()


latch = Latch(2)
total = 0
lock = threading.Lock()


def add(upto):
    global total
    for i in range(upto):
        with lock:
            total += i
    latch.count_down()


threading.Thread(target=add, args=(5,), daemon=True).start()
threading.Thread(target=add, args=(9,), daemon=True).start()
latch.wait()
total += 1
print(total)
