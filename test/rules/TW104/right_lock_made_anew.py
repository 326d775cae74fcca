"""The lock is made anew as the manager is set up: it is one lock all the same, beside the jobs that it guards."""

import threading


class Manager:
    def __init__(self):
        self.jobs = {}
        self.lock = threading.Lock()

    def set_up(self, reentrant):
        self.jobs = {}
        self.lock = threading.RLock() if reentrant else threading.Lock()

    def start(self, key):
        def done():
            with self.lock:
                if key in self.jobs:
                    del self.jobs[key]

        with self.lock:
            self.jobs[key] = True
        run(key, done)


def run(key, done):
    def work():
        print(key)
        done()

    threading.Thread(target=work, daemon=True).start()


def serve(manager):
    for key in range(100):
        manager.start(key)


def main(reentrant):
    manager = Manager()
    manager.set_up(reentrant)
    servers = [threading.Thread(target=serve, args=(manager,)) for _ in range(2)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()


main(bool(input()))
