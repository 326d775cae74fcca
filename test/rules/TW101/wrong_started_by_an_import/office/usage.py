"""Reports once a minute from its first import on."""

import threading
import time

pending = 0


def _report():
    global pending
    while True:
        time.sleep(60)
        sent = pending
        print("commands so far:", sent)
        pending -= sent  # expect: TW101


threading.Thread(target=_report, daemon=True).start()


def note(line):
    global pending
    if line:
        pending += 1  # expect: TW101
