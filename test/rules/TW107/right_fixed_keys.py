import sys
import threading
from urllib.request import urlopen

stats_lock = threading.Lock()
HOSTS = {"front": "front.local", "back": "back.local"}
NAMES = ["front", "back"]


def check(name):
    for _ in range(100):
        with urlopen(f"http://{HOSTS[name]}/") as response:
            print(name, response.status, [other for other in NAMES if other != name])


def main():
    checkers = [threading.Thread(target=check, args=(name,)) for name in ("front", "back")]
    for checker in checkers:
        checker.start()
    for _ in sys.stdin:
        for name, host in HOSTS.items():
            with stats_lock:
                print(name, host)
    for checker in checkers:
        checker.join()
    HOSTS["none"] = ""


if __name__ == "__main__":
    main()
