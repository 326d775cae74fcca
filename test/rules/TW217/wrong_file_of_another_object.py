"""To read a file that was opened elsewhere comes to an end by itself."""

import threading


class Limit(threading.Thread):
    def __init__(self, group):
        super().__init__()
        self.daemon = True
        self.group = group
        self.finished = threading.Event()

    def run(self):
        while not self.finished.is_set():
            self.group.used()
            self.finished.wait(1.0)

    def cancel(self):
        self.finished.set()


class Group:
    def __init__(self):
        self.fd = open("/proc/self/stat")

    def work(self):
        pass

    def used(self):
        self.fd.seek(0)
        return self.fd.read()

    def remove(self):
        self.fd.close()


class Run:
    def close(self, group):
        limit = Limit(group)
        limit.start()
        try:
            group.work()
        finally:
            limit.cancel()  # expect: TW217
            group.remove()


Run().close(Group())
