import queue
import threading


class Box:
    def __init__(self):
        self._lock = threading.Lock()
        self._letters = queue.Queue()
        self.waiting = 0

    def _next(self):
        return self._letters.get()


class Office(Box):
    def deliver(self, text):
        with self._lock:
            self.waiting += 1
            self._letters.put(text)

    def read(self):
        with self._lock:
            letter = self._next()  # expect: TW405:error
            self.waiting -= 1
        return letter


def main():
    office = Office()
    postman = threading.Thread(target=office.deliver, args=("card",))
    postman.start()
    print(office.read())
    postman.join()


main()
