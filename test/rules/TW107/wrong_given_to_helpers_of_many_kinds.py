from concurrent.futures import ThreadPoolExecutor
from threading import Thread

pool = ThreadPoolExecutor(2)


class Server:
    def __init__(self):
        self.seen = {}

    def fill(self, count):
        for n in range(count):
            self.seen[n] = n


def by_name(fn, **given):
    Thread(target=fn, kwargs=given, daemon=True).start()


def show_named(server):
    for key in server.seen:  # expect: TW107
        print(key)


def all_jobs(jobs):
    for fn, arg in jobs:
        Thread(target=fn, args=(arg,), daemon=True).start()


def show_of_list(server):
    for key in server.seen:  # expect: TW107
        print(key)


def submitted(fn, *args):
    return pool.submit(fn, *args)


def show_submitted(server):
    for key in server.seen:  # expect: TW107
        print(key)


class Job(Thread):
    def __init__(self, fn, *args):
        super().__init__(daemon=True)
        self.fn = fn
        self.args = args

    def run(self):
        self.fn(*self.args)


def as_job(fn, *args):
    Job(fn, *args).start()


def show_of_job(server):
    for key in server.seen:  # expect: TW107
        print(key)


def guarded(fn):
    def inner(*args):
        try:
            fn(*args)
        except Exception as error:
            print(error)

    return inner


def wrapped(fn, *args):
    Thread(target=guarded(fn), args=args, daemon=True).start()


def show_wrapped(server):
    for key in server.seen:  # expect: TW107
        print(key)


class Runner:
    def __init__(self, fn, args=()):
        self.thread = Thread(target=fn, args=args, daemon=True)

    def go(self):
        self.thread.start()


def show_of_runner(server):
    for key in server.seen:  # expect: TW107
        print(key)


def main():
    named, listed, given, job, kept, own = Server(), Server(), Server(), Server(), Server(), Server()
    by_name(show_named, server=named)
    all_jobs([(show_of_list, listed)])
    future = submitted(show_submitted, given)
    as_job(show_of_job, job)
    wrapped(show_wrapped, kept)
    runner = Runner(show_of_runner, (own,))
    runner.go()
    for server in (named, listed, given, job, kept, own):
        server.fill(10**6)
    future.result()


main()
