import threading
import time


class Philosopher(threading.Thread):
    def __init__(self, name, left, right):
        super().__init__(name=name)
        self.left = left
        self.right = right

    def run(self):
        for _ in range(3):
            time.sleep(0.01)
            self.eat()

    def eat(self):
        with self.left:
            print(self.name, "has the left fork")
            with self.right:  # expect: TW401
                print(self.name, "eats")


names = ["Hypatia", "Zhuangzi", "Ibn Rushd", "Wang", "Diotima"]
forks = [threading.Lock() for _ in names]
table = [Philosopher(names[i], forks[i], forks[(i + 1) % len(forks)]) for i in range(len(names))]
for philosopher in table:
    philosopher.start()
for philosopher in table:
    philosopher.join()
