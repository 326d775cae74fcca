import os
import signal
import sys
import threading

SETTLED = "--settled" in sys.argv


class Server:
    def __init__(self):
        self.over = threading.Event()

    def close(self):
        if os.name == "posix":
            signal.alarm(30)
        else:
            threading.Timer(30, self.leave).start()
        if not SETTLED:
            threading.Timer(60, self.check).start()
        self.over.wait()

    def leave(self):
        if os.name == "posix":
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        os._exit(1)

    def check(self):
        if SETTLED:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        print("still here")


Server().close()
