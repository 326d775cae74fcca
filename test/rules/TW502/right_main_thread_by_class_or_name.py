"""Handlers are set where the thread at hand is found to be the main one: by its class, by its name."""

import signal
import threading
from threading import _MainThread, current_thread


def stop(_number, _frame):
    raise SystemExit


def run():
    if isinstance(current_thread(), _MainThread):
        signal.signal(signal.SIGINT, stop)
    if threading.current_thread().name == "MainThread":
        signal.signal(signal.SIGTERM, stop)
    if threading.current_thread().getName() != "MainThread":
        return
    signal.signal(signal.SIGALRM, stop)


thread = threading.Thread(target=run)
thread.start()
run()
thread.join()
