import threading
import time


class Probe:
    def __init__(self, name):
        self.name = name
        self.readings = 0

    def watch(self):
        time.sleep(1)
        self.readings += 1  # expect: TW102


def main():
    oven = Probe("oven")
    threads = [threading.Thread(target=probe.watch) for probe in (oven, Probe("fridge"), oven)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
