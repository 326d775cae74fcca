import threading
import time
import random


class Philosopher(threading.Thread):
    def __init__(self, name, left, right):
        super().__init__(name=name)
        self.left = left
        self.right = right
        self.meals = 0

    def run(self):
        while self.meals < 3:
            time.sleep(random.random())
            self.dine()

    def dine(self):
        with self.left:
            with self.right:  # expect: TW401
                time.sleep(0.01)
                self.meals += 1


def main():
    forks = [threading.Lock() for _ in range(5)]
    table = [Philosopher(f"p{i}", forks[i], forks[(i + 1) % 5]) for i in range(5)]
    for p in table:
        p.start()
    for p in table:
        p.join()


main()
