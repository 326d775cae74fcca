# One list is looked at and taken from, whatever others store meanwhile; or one lock is held over all; or a list that
# lacks something is no surprise.
import threading

LOCK = threading.Lock()


class Unpacker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.waiting = []
        self.locked = []
        self.tried = []
        self.done = threading.Event()

    def add(self, name):
        self.waiting.append(name)  # expect: TW105
        self.tried.append(name)  # expect: TW105
        with LOCK:
            self.locked.append(name)

    def abort(self):
        self.waiting = []
        self.tried = []
        with LOCK:
            self.locked = []

    def run(self):
        while not self.done.is_set():
            waiting = self.waiting
            if waiting:
                print(waiting.pop(0))  # expect: TW105
            with LOCK:
                if self.locked:
                    print(self.locked.pop(0))
            try:
                if self.tried:
                    print(self.tried.pop(0))  # expect: TW105
            except IndexError:
                print("aborted")


def main():
    unpacker = Unpacker()
    unpacker.start()
    unpacker.add("a.rar")
    unpacker.abort()
    unpacker.done.set()
    unpacker.join()


main()
