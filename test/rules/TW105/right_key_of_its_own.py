import threading
from urllib.request import urlopen

status = {}


def watch(name, host):
    for _ in range(10):
        with urlopen(f"http://{host}/health") as response:
            status[name] = response.status


def main():
    watchers = [
        threading.Thread(target=watch, args=(name, host))
        for name, host in (("front", "front.local"), ("back", "back.local"))
    ]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join()
    status["all"] = max(status.values())
    print(status)


if __name__ == "__main__":
    main()
