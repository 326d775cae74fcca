"""Who takes the result of a future waits for the thread that settles it."""

from concurrent.futures import Future
from threading import Thread


class Getter:
    def __init__(self, source):
        self.source = source

    def save(self, part):
        name = "out.part%d" % part
        file = open(name, "wb")
        for chunk in self.source:
            file.write(chunk)
        file.close()
        return name

    def work(self, part, future: Future):
        future.set_result(self.save(part))

    def download(self):
        first = Future()
        thread = Thread(target=self.work, daemon=True, args=(0, first))
        thread.start()
        second = Future()
        thread = Thread(target=self.work, daemon=True, args=(1, second))
        thread.start()
        return [first.result(), second.result()]


print(Getter([b"a", b"b"]).download())
