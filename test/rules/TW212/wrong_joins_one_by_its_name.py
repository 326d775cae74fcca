from threading import Thread
from time import sleep

threads = {}


class Worker(Thread):
    def run(self):
        self.exc = None
        try:
            self._target(*self._args, **self._kwargs)
        except Exception as e:
            self.exc = e

    def join(self, timeout=None):
        super().join(timeout=timeout)  # expect: TW212:hint
        if self.exc:
            raise self.exc


def create(target, name):
    t1 = Worker(target=target, name=name)
    threads[name] = t1


def join_thread(name):
    threads[name].join()


def venue():
    sleep(1)


def card():
    join_thread("venue")
    print("card")


create(venue, "venue")
create(card, "card")
threads["venue"].start()
threads["card"].start()
join_thread("card")
