import random
import threading


class Shop:
    def __init__(self, name):
        self.name = name
        self.visitors = 0
        self.lock = threading.Lock()


shops = [Shop("a"), Shop("b")]


def visit():
    shop = random.choice(shops)
    with shop.lock:
        shop.visitors += 1


threads = [threading.Thread(target=visit) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
