import threading
from urllib.request import urlopen

meter_lock = threading.Lock()
reading = 0.0


def sample(sensor):
    with urlopen(f"http://sensors.local/{sensor}") as response:
        return float(response.read())


def accumulate(sensor):
    global reading
    with meter_lock:
        current = reading
    current = current + sample(sensor)
    with meter_lock:
        reading = current  # expect: TW101


def main():
    workers = []
    for sensor in range(6):
        worker = threading.Thread(target=accumulate, args=(sensor,))
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()
    print(f"sum of all sensors: {reading:.2f}")


if __name__ == "__main__":
    main()
