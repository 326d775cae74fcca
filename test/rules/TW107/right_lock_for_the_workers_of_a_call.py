import threading
from queue import Empty, Queue
from urllib.request import urlopen


class Accounts:
    def __init__(self):
        self.lock = threading.Lock()
        self.found = {}

    def look(self, name, site):
        answer = bool(urlopen(site + name).read())
        with self.lock:
            self.found[site] = answer

    def search(self, name, sites):
        jobs = Queue()
        for site in sites:
            jobs.put(site)

        def work():
            try:
                while True:
                    self.look(name, jobs.get_nowait())
            except Empty:
                return

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [site for site, answer in self.found.items() if answer]
