import threading
from urllib.request import urlopen

from hub import Hub


def listen(hub, station):
    for number in range(10):
        with urlopen(f"http://station-{station}.local/") as response:
            hub.send(number % 3, response.read().decode())


def main():
    hub = Hub()
    listeners = [threading.Thread(target=listen, args=(hub, n)) for n in range(3)]
    for listener in listeners:
        listener.start()
    for _ in range(5):
        print(hub.inbox.get())
    for listener in listeners:
        listener.join()
    print(hub.urgent.get())


if __name__ == "__main__":
    main()
