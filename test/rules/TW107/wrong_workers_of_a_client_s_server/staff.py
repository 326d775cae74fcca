import queue
import threading


class Waiter(threading.Thread):
    def __init__(self, inn):
        super().__init__(daemon=True)
        self.inn = inn

    def run(self):
        while True:
            guest = self.inn.staff.tables.get()
            guest.serve()
            self.inn.guests.greet(guest)


class Staff:
    def __init__(self, inn, count):
        self.tables = queue.Queue()
        self.waiters = [Waiter(inn) for _ in range(count)]

    def start(self):
        for waiter in self.waiters:
            waiter.start()
