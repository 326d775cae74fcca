import threading
from urllib.request import urlopen

from buffer import Buffer


def poll(buffer, device):
    for _ in range(500):
        with urlopen(f"http://device-{device}.local/") as response:
            full = buffer.add(response.read().decode())
        if full:
            full.sort()
            print("\n".join(full))


def main():
    buffer = Buffer()
    pollers = [threading.Thread(target=poll, args=(buffer, device)) for device in range(4)]
    for poller in pollers:
        poller.start()
    for poller in pollers:
        poller.join()
    print("\n".join(buffer.rest()))


if __name__ == "__main__":
    main()
