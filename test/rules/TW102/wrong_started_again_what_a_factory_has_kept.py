"""The factory keeps one stream for each name: it is started over and over."""
import threading


class Stream:
    def __init__(self):
        self.count = 0

    def start(self):
        thread = threading.Thread(target=self._run, daemon=True)
        thread.start()

    def _run(self):
        for _ in range(3):
            self.count += 1  # expect: TW102


class Client:
    def __init__(self):
        self.streams = {}
        self.active = True

    def _create(self, name):
        if name not in self.streams:
            self.streams[name] = Stream()
        return self.streams[name]

    def pump(self):
        while self.active:
            self._switch()

    def _switch(self):
        stream = self._create("v2")
        self._stream = stream
        stream.start()


def main():
    client = Client()
    client.pump()


main()
