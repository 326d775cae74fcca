import threading
from urllib.request import urlopen


class Gauge:
    def __init__(self):
        self.lock = threading.Lock()
        self.level = 0

    def raise_by(self, amount):  # requires lock: self.lock
        self.level += amount


def sample(meter, number):
    with urlopen(f"http://plant.local/{number}") as response:
        amount = int(response.read())
    with meter.lock:
        meter.raise_by(amount)


def tick(gauge):
    mutex = gauge.lock
    with mutex:
        gauge.raise_by(1)


def main():
    gauge = Gauge()
    timer = threading.Timer(60.0, tick, args=(gauge,))
    timer.start()
    samplers = [threading.Thread(target=sample, args=(gauge, n)) for n in range(3)]
    for sampler in samplers:
        sampler.start()
    for sampler in samplers:
        sampler.join()
    timer.join()
    print(gauge.level)


if __name__ == "__main__":
    main()
