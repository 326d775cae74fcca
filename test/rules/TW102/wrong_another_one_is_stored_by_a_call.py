# The thread that is started is the one that the method put in its place, and nobody joins it.
from threading import Thread


class Kitchen:
    def __init__(self):
        self.served = 0
        self.helper = None

    def wash(self, dish):
        print("washing", dish)

    def serve(self, dish):
        self.served += 1  # expect: TW102
        print(dish)

    def choose(self, dish):
        if not dish.endswith("?"):
            self.helper = Thread(target=self.serve, args=[dish], daemon=True)

    def work(self):
        while True:
            dish = input()
            self.helper = Thread(target=self.wash, args=[dish], daemon=True)
            self.choose(dish)
            self.helper.start()


if __name__ == "__main__":
    Kitchen().work()
