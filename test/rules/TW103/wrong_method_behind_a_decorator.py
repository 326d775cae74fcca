# Each unpacker is reached through a decorated method; what hangs on one of them hangs on none of the others.
import threading

LOCK = threading.Lock()


def synchronized(lock):
    def wrap(fn):
        def call(*args, **kwargs):
            with lock:
                return fn(*args, **kwargs)

        return call

    return wrap


class Unpacker(threading.Thread):
    def __init__(self, job):
        super().__init__()
        self.job = job
        self.volumes = []

    @synchronized(LOCK)
    def add(self, volume):
        self.volumes.append(volume)

    @synchronized(LOCK)
    def abort(self):
        self.volumes.clear()

    def run(self):
        while not self.job.done.is_set():
            if self.volumes:  # expect: TW103
                print(self.volumes.pop(0))


class Job:
    def __init__(self, name):
        self.name = name
        self.done = threading.Event()
        self.unpacker = Unpacker(self)
        self.unpacker.start()

    def feed(self, volumes):
        for volume in volumes:
            self.unpacker.add(volume)

    def stop(self):
        self.done.set()
        self.unpacker.abort()
        self.unpacker.join()


def main():
    jobs = [Job("one"), Job("two")]
    for job in jobs:
        job.feed(["a", "b"])
    for job in jobs:
        job.stop()


main()
