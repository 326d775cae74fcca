"""The handler is set only where the thread at hand is found not to be the main one."""

import signal
import threading


def stop(_number, _frame):
    raise SystemExit


def run():
    if threading.current_thread().name != "MainThread":
        signal.signal(signal.SIGINT, stop)  # expect: TW502


thread = threading.Thread(target=run)
thread.start()
run()
thread.join()
