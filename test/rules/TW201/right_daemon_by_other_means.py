import threading
import time


class Watch(threading.Thread):
    def __init__(self, label):
        super().__init__()
        self.label = label
        self.daemon = True

    def run(self):
        while True:
            time.sleep(10)
            print(self.label, time.monotonic())


def blink():
    while True:
        time.sleep(0.5)
        print("*", end="", flush=True)


def main():
    Watch("uptime").start()
    lamp = threading.Thread(target=blink)
    lamp.daemon = True
    lamp.start()
    input("return to leave ")


main()
