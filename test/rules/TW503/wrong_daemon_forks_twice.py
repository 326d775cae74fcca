"""A program becomes a daemon while a thread runs: the first of its two forks leaves it behind."""

import os
import sys
import threading
import time


def watch():
    while True:
        time.sleep(1)


def become_a_daemon():
    if os.fork() != 0:  # expect: TW503
        sys.exit(0)
    os.setsid()
    if os.fork() != 0:
        sys.exit(0)


threading.Thread(target=watch, daemon=True).start()
become_a_daemon()
time.sleep(10)
