import threading

quay = threading.RLock()


class Ferry(threading.Condition):
    """Goes by the lock of the quay, which its own way in takes."""

    def __init__(self):
        super().__init__(quay)
        self.docked = False

    def __enter__(self):
        quay.acquire()
        return self

    def __exit__(self, *error):
        quay.release()

    def dock(self):
        with self:
            self.docked = True
            self.notify_all()


class Punt(threading.Condition):
    def push(self):
        with self:
            self.notify()


ferry = Ferry()
punt = Punt()
hands = [threading.Thread(target=ferry.dock), threading.Thread(target=punt.push)]
for hand in hands:
    hand.start()
for hand in hands:
    hand.join()
