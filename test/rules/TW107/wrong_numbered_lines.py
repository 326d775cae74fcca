import sys
import threading
from urllib.request import urlopen

log_lock = threading.Lock()
lines = []
stop = threading.Event()


def follow():
    while not stop.wait(1.0):
        with urlopen("http://server.local/log/next") as response:
            text = response.read().decode()
        with log_lock:
            lines.append(text)
            if len(lines) > 1000:
                del lines[0]


def show():
    for number, line in enumerate(lines, start=1):  # expect: TW107
        print(f"{number:4} {line}")


def main():
    follower = threading.Thread(target=follow)
    follower.start()
    for _ in sys.stdin:
        show()
    stop.set()
    follower.join()


if __name__ == "__main__":
    main()
