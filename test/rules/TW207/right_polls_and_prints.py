import os
import sys
import threading
import time


def show_load():
    while True:
        one, five, _ = os.getloadavg()
        sys.stdout.write(f"\rload {one:.2f} {five:.2f}")
        sys.stdout.flush()
        time.sleep(2)


def follow(path):
    with open(path) as log:
        while True:
            line = log.readline()
            if line:
                print(line, end="")
            else:
                time.sleep(0.5)


threading.Thread(target=show_load, daemon=True).start()
threading.Thread(target=follow, args=("/var/log/syslog",), daemon=True).start()
input()
