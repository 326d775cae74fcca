import threading
import time


class Timed(threading.Thread):
    """A thread that says how long its target took."""

    def run(self):
        begin = time.monotonic()
        try:
            super().run()
        finally:
            print(self.name, "took", time.monotonic() - begin)


class Loud(Timed):
    def run(self):
        print(self.name, "begins")
        super(Loud, self).run()


class Plain(threading.Thread):
    def run(self):
        threading.Thread.run(self)
        print("plain one is over")


def nap():
    time.sleep(0.3)


def main():
    threads = [Loud(target=nap), Plain(target=nap), Timed(target=nap)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
