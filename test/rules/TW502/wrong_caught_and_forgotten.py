"""It is caught, and there is still no handler."""

import signal
import threading


def set_up():
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # expect: TW502
    except ValueError:
        print("no handler")


thread = threading.Thread(target=set_up)
thread.start()
thread.join()
