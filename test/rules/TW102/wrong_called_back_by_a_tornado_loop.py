import threading

from tornado.ioloop import IOLoop


class Meter:
    def __init__(self):
        self.open = 0
        self.loop = IOLoop(make_current=False)
        self.thread = threading.Thread(target=self._main, daemon=True)
        self.thread.start()

    def _main(self):
        self.loop.make_current()
        self.loop.start()

    def begin(self, name):
        self.open += 1  # expect: TW102
        self.loop.add_callback(self._end, name)

    def _end(self, name):
        print(name)
        self.open -= 1  # expect: TW102


def main():
    meter = Meter()
    for line in open("names.txt"):
        meter.begin(line)


main()
