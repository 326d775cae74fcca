# What is started right after it was stored is that thread, and none that the attribute holds at other times: the one that
# counts is joined at once.
from threading import Thread


class Kitchen:
    def __init__(self):
        self.served = 0
        self.helper = None

    def wash(self, dish):
        print("washing", dish)

    def serve(self, dish):
        self.served += 1
        print(dish)

    def work(self):
        while True:
            dish = input()
            if dish.endswith("?"):
                self.helper = Thread(target=self.wash, args=[dish], daemon=True)
                self.helper.start()
            else:
                self.helper = Thread(target=self.serve, args=[dish])
                self.helper.start()
                self.helper.join()
            print(self.served)


if __name__ == "__main__":
    Kitchen().work()
