import threading
import time


def _report():
    while True:
        time.sleep(60)
        print("a minute has passed")


def report_in_background():
    threading.Thread(target=_report, daemon=True).start()
