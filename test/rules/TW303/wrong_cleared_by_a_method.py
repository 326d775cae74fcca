import threading
import time


class Sum:
    def __init__(self):
        self.total = 0

    def add(self):
        for n in open("numbers.txt"):
            self.total = self.total + int(n)  # expect: TW102

    def show(self):
        thread = threading.Thread(target=self.add)
        thread.start()
        time.sleep(1)  # expect: TW303
        print(self.total)
        self.clear()

    def clear(self):
        self.total = 0


Sum().show()
