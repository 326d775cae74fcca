"""By the time of the call the name stands for another object than the one whose lock is held."""

import threading


class Tank:
    def __init__(self, above):
        self.above = above
        self.level = 0
        self.lock = threading.Lock()

    def fill(self, amount):
        with self.lock:
            self.level += amount


def drain(tanks):
    for tank in tanks:
        with tank.lock:
            tank.level -= 1
            tank = tank.above
            if tank is not None:
                tank.fill(1)


def main():
    tanks = [Tank(None)]
    for _ in range(3):
        tanks.insert(0, Tank(tanks[0]))
    threads = [threading.Thread(target=drain, args=(tanks,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
