import threading
from urllib.request import urlopen

state_lock = threading.Lock()
drained = threading.Condition(state_lock)
in_flight = 0


def request(url):
    global in_flight
    with state_lock:
        in_flight += 1
    try:
        with urlopen(url) as response:
            response.read()
    finally:
        with drained:
            in_flight -= 1
            drained.notify_all()


def main():
    threads = [
        threading.Thread(target=request, args=(f"https://example.org/{n}",))
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    with drained:
        while in_flight > 0:
            drained.wait()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
