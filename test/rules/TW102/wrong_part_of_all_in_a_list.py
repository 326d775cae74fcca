import threading
import time


class Log:
    def __init__(self):
        self.lines = 0

    def add(self):
        self.lines += 1  # expect: TW102


class Probe:
    def __init__(self, name, log):
        self.name = name
        self.log = log
        self.readings = 0

    def watch(self):
        time.sleep(1)
        self.readings += 1
        self.log.add()


def main():
    log = Log()
    probes = [Probe("oven", log), Probe("fridge", log)]
    threads = [threading.Thread(target=probe.watch) for probe in probes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(log.lines)


main()
