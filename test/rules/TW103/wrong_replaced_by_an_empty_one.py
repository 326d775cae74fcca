# What is tested and what is taken from are two lists where another thread has put a new one in between.
import threading


class Unpacker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.waiting = []
        self.by_name = {}
        self.done = threading.Event()

    def add(self, name):
        self.waiting.append(name)  # expect: TW105

    def abort(self):
        self.waiting = []
        self.by_name = dict()

    def run(self):
        while not self.done.is_set():
            if self.waiting:  # expect: TW103
                print(self.waiting.pop(0))  # expect: TW105
            if "first" in self.by_name:  # expect: TW103
                del self.by_name["first"]  # expect: TW105


def main():
    unpacker = Unpacker()
    unpacker.start()
    unpacker.add("a.rar")
    unpacker.by_name["first"] = 1  # expect: TW105
    unpacker.abort()
    unpacker.done.set()
    unpacker.join()


main()
