import threading
import time

STATUS_FILE = "/proc/uptime"
PERIOD = 1.0


def report():
    while True:
        time.sleep(PERIOD)
        with open(STATUS_FILE) as source:
            print(source.readline())


threading.Thread(target=report, daemon=True).start()

STATUS_FILE = "/proc/loadavg"
TITLE = "load"

if __name__ == "__main__":
    print(TITLE)
    input("return to leave ")
