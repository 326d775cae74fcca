import queue
import threading
from urllib.request import urlopen

outbox = queue.Queue(maxsize=20)
stop = threading.Event()


def sample(station):
    while not stop.wait(1.0):
        with urlopen(f"http://station-{station}.local/wind") as response:
            reading = response.read()
        if not outbox.full():  # expect: TW103
            outbox.put((station, reading))


def main():
    stations = [threading.Thread(target=sample, args=(number,)) for number in range(3)]
    for station in stations:
        station.start()
    for _ in range(200):
        print(outbox.get())
    stop.set()
    for station in stations:
        station.join()


if __name__ == "__main__":
    main()
