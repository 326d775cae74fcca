import threading
from urllib.request import urlopen

from sensors import SensorHub


def discover(hub, room):
    with urlopen(f"http://{room}.local/sensors") as response:
        for line in response:
            hub.attach(line.decode().strip(), room)
    print(hub.names())


def main():
    hub = SensorHub()
    rooms = [threading.Thread(target=discover, args=(hub, r)) for r in ("hall", "attic")]
    for room in rooms:
        room.start()
    for room in rooms:
        room.join()


if __name__ == "__main__":
    main()
