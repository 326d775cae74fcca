import sys
import threading

from rowing import Barrier


class Rower(threading.Thread):
    def __init__(self, name, start_line):
        super().__init__()
        self.name = name
        self.barrier = start_line

    def run(self):
        self.barrier.wait()
        print(self.name, "rows")


def race(names):
    start_line = Barrier(len(names))
    rowers = [Rower(name, start_line) for name in names]
    for rower in rowers:
        rower.start()
    for rower in rowers:
        rower.join()


def jump(height, together):
    together.wait()
    print("jumps over", height)


race(sys.stdin.read().split())
heights = sys.argv[1:]
meeting = threading.Barrier(len(heights))
jumpers = [threading.Thread(target=jump, args=(height, meeting)) for height in heights]
for jumper in jumpers:
    jumper.start()
for jumper in jumpers:
    jumper.join()
