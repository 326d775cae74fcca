# The first base has the say: `Thread.__init__` runs, and takes `daemon`; the mixin's is never called.
import threading


class Docker:
    def __init__(self):
        self.client = None


class Job(threading.Thread, Docker):
    def run(self):
        print("work")


Job(daemon=True).start()
