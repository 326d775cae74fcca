import threading
from urllib.request import urlopen


class Gauge:
    def __init__(self):
        self.lock = threading.Lock()
        self.level = 0

    def raise_by(self, amount):  # requires lock: self.lock
        self.level += amount

    def read(self):
        with self.lock:
            return self.level


def sample(gauge, number):
    with urlopen(f"http://plant.local/{number}") as response:
        amount = int(response.read())
    with gauge.lock:
        gauge.raise_by(amount)


def main():
    gauge = Gauge()
    timer = threading.Timer(
        60.0,
        lambda: gauge.raise_by(1),  # expect: TW602
    )
    timer.start()
    samplers = [threading.Thread(target=sample, args=(gauge, n)) for n in range(3)]
    for sampler in samplers:
        sampler.start()
    for sampler in samplers:
        sampler.join()
    print(gauge.read())
    timer.join()


if __name__ == "__main__":
    main()
