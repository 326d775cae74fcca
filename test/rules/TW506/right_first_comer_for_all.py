import sys
import threading

_out = None


class Recorder:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text)

    def flush(self):
        self.stream.flush()


def connect():
    global _out
    if _out is None:  # expect: TW103
        _out = Recorder(sys.stdout)
        sys.stdout = _out
    return _out


def work(n):
    connect().write(f"{n}\n")


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
