import threading


class Philosopher(threading.Thread):
    def __init__(self, number, left, right):
        super().__init__()
        self.number = number
        self.left = left
        self.right = right

    def run(self):
        if self.number % 2 == 0:
            with self.left:
                with self.right:
                    print(self.number, "eats")
        else:
            with self.right:
                with self.left:
                    print(self.number, "eats")


forks = [threading.Lock() for _ in range(4)]
table = [Philosopher(i, forks[i], forks[(i + 1) % 4]) for i in range(4)]
for philosopher in table:
    philosopher.start()
for philosopher in table:
    philosopher.join()
