import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Probe:
    def __init__(self, name):
        self.name = name
        self.readings = 0

    def watch(self):
        time.sleep(1)
        self.readings += 1


class Watcher(threading.Thread):
    def __init__(self, probe):
        super().__init__()
        self.probe = probe

    def run(self):
        self.probe.watch()


def watch(probe):
    probe.watch()


def all_done(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def of_a_list():
    probes = [Probe("oven"), Probe("fridge")]
    all_done([threading.Thread(target=watch, args=(probe,)) for _, probe in enumerate(probes)])
    print(sum(probe.readings for probe in probes))


def of_rows():
    rows = [("warm", Probe("oven")), ("cold", Probe("fridge"))]
    all_done([threading.Thread(target=probe.watch, name=name) for name, probe in rows])


def of_a_dict():
    probes = {"warm": Probe("oven"), "cold": Probe("fridge")}
    all_done([Watcher(probe) for probe in probes.values()])


def of_a_pool():
    probes = [Probe("oven")]
    probes.append(Probe("fridge"))
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(watch, probes)))


class House:
    def __init__(self):
        self.probes = (Probe("oven"), Probe("fridge"))

    def start(self):
        for probe in self.probes:
            threading.Thread(target=probe.watch).start()
        while True:
            time.sleep(60)


of_a_list()
of_rows()
of_a_dict()
of_a_pool()
House().start()
