"""Workers nested so deep that the model has one for all of them: each thread runs a method of its own worker."""
import threading
import time


class Worker:
    def __init__(self):
        self.count = 0
        self.safe = 0
        self.early = 0
        self.late = 0
        self.lock = threading.Lock()
        self.thread = None

    def start(self):
        self.early += 1
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        for _ in range(1000):
            self.count += 1  # expect: TW102
            with self.lock:
                self.safe += 1
            self.early += 1
            self.late += 1

    def add(self, n):
        self.count += n  # expect: TW102
        with self.lock:
            self.safe += n

    def stop(self):
        self.thread.join()
        self.late += 1


class Updater(threading.Thread):
    def __init__(self):
        super().__init__()
        self.total = 0
        self.guarded = 0
        self.lock = threading.Lock()

    def run(self):
        for _ in range(1000):
            self.total += 1  # expect: TW102
            with self.lock:
                self.guarded += 1

    def add(self):
        self.total += 1  # expect: TW102
        with self.lock:
            self.guarded += 1


class Room:
    def __init__(self):
        self.worker = Worker()
        self.updater = Updater()

    def open(self):
        self.worker.start()
        self.updater.start()

    def use(self):
        self.worker.add(1)
        self.updater.add()

    def close(self):
        self.updater.join()
        self.worker.stop()


class House:
    def __init__(self):
        self.room = Room()
        self.kitchen = Room()

    def live(self):
        self.room.open()
        time.sleep(0.1)
        self.kitchen.open()
        self.room.use()
        self.kitchen.use()
        self.kitchen.close()
        self.room.close()


class Street:
    def __init__(self):
        self.one = House()
        self.other = House()
        self.third = House()

    def live(self):
        self.one.live()
        self.other.live()


class Town:
    def __init__(self):
        self.street = Street()
        self.lane = Street()

    def live(self):
        self.street.live()
        self.lane.live()


Town().live()
