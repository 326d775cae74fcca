import threading
import time


class Probe:
    def __init__(self, name):
        self.name = name
        self.readings = 0

    def watch(self, beside):
        time.sleep(1)
        self.readings += 1  # expect: TW102
        print(self.name, "beside", beside.name)


def main():
    probes = [Probe("oven"), Probe("fridge")]
    threads = [threading.Thread(target=probes[0].watch, args=(probe,)) for probe in probes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
