import functools
import threading
from urllib.request import urlopen


def poll(device, times):
    for _ in range(times):
        with urlopen(f"http://{device}.local/") as response:
            print(device, response.read())


def main():
    threads = []
    for device in ("pump", "valve", "fan"):
        times = len(device)
        threads.append(threading.Thread(target=functools.partial(poll, device, times=times)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
