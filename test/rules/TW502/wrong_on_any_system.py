"""Near miss: the thread may be started on the same system, and the setting is turned over while the program runs."""

import os
import signal
import sys
import threading

SETTLED = "--settled" in sys.argv


class Server:
    def __init__(self):
        self.over = threading.Event()

    def close(self):
        global SETTLED
        if sys.platform != "darwin":
            threading.Timer(30, self.leave).start()
        if not SETTLED:
            threading.Timer(60, self.check).start()
        SETTLED = True
        self.over.wait()

    def leave(self):
        if os.name == "posix":
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # expect: TW502
        os._exit(1)

    def check(self):
        if SETTLED:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)  # expect: TW502
        print("still here")


Server().close()
