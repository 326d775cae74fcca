import threading
import time


def listen():
    time.sleep(2)
    print("heard nothing")


class Station:
    def __init__(self):
        self.thread = threading.Thread(target=listen)
        self.opened = False

    def open(self):
        if self.opened:
            return
        self.opened = True
        self.thread.start()

    def close(self):
        self.thread.join()


def main():
    station = Station()
    station.open()
    station.open()
    spare = threading.Thread(target=listen)
    for _ in range(3):
        if spare.ident is None:
            spare.start()
        time.sleep(0.5)
    spare.join()
    station.close()


main()
