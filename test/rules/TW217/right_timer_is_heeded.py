"""Timers that are joined, that close what is closed elsewhere too, or that look under the lock whether it is."""
import threading


class Joined:
    def __init__(self, path):
        self.file = open(path, "a")
        self.timer = threading.Timer(5, self._save)
        self.timer.start()

    def _save(self):
        self.file.write("x")

    def close(self):
        self.timer.cancel()
        self.timer.join()
        self.file.close()


class OnlyCloses:
    def __init__(self, path):
        self.file = open(path, "a")
        self.timer = threading.Timer(60, self._expire)
        self.timer.start()

    def _expire(self):
        if self.file:
            self.file.close()

    def close(self):
        self.timer.cancel()
        self.file.close()


class Locked:
    def __init__(self, path):
        self.lock = threading.Lock()
        self.over = False
        self.file = open(path, "a")
        self.timer = threading.Timer(5, self._save)
        self.timer.start()

    def _save(self):
        with self.lock:
            if not self.over:
                self.file.write("x")

    def close(self):
        with self.lock:
            self.over = True
            self.timer.cancel()
            self.file.close()


class Expected:
    def __init__(self, path):
        self.file = open(path, "a")
        self.timer = threading.Timer(5, self._save)
        self.timer.start()

    def _save(self):
        try:
            self.file.write("x")
        except ValueError:
            print("closed in the meantime")

    def close(self):
        self.timer.cancel()
        self.file.close()


class Other:
    def __init__(self, path):
        self.file = open(path, "a")
        self.timer = threading.Timer(5, self._remind)
        self.timer.start()

    def _remind(self):
        print("save your work")

    def close(self):
        self.timer.cancel()
        self.file.close()


for cls in (Joined, OnlyCloses, Locked, Expected, Other):
    one = cls("a.txt")
    input("Enter ends")
    one.close()
