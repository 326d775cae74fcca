"""What only the main thread may do stands in a block that suppresses the refusal: a `try` in one line."""

import contextlib
import signal
import threading


class Service:
    def __init__(self, name):
        self.name = name

    def serve(self):
        with contextlib.suppress(ValueError):
            signal.signal(signal.SIGTERM, self.leave)
        print("serving", self.name)

    def leave(self, *args):
        print("leaving", self.name)


if __name__ == "__main__":
    helper = threading.Thread(target=Service("beside").serve)
    helper.start()
    Service("main").serve()
    helper.join()
