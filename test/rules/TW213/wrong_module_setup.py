import threading
import time


def report():
    while True:
        time.sleep(0.001)
        with open(STATUS_FILE) as source:
            print(source.readline())


threading.Thread(target=report, daemon=True).start()  # expect: TW213

STATUS_FILE = "/proc/loadavg"

if __name__ == "__main__":
    input("return to leave ")
