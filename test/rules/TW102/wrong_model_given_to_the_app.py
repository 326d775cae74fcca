import threading
import time


class Stock:
    def __init__(self):
        self.pieces = 0

    def take(self):
        self.pieces -= 1  # expect: TW102


class Shop:
    def __init__(self, stock):
        self.stock = stock

    def sell(self):
        self.stock.take()


class Robot:
    """Buys in the background at the shop that it was made for."""

    def __init__(self, shop):
        self.shop = shop
        self.thread = None

    def begin(self):
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while True:
            time.sleep(1)
            self.shop.sell()


def main():
    stock = Stock()
    stock.pieces += 100
    shop = Shop(stock)
    robot = Robot(shop)
    robot.begin()
    for _ in range(60):
        stock.pieces += 1  # expect: TW102
        time.sleep(0.5)


main()
