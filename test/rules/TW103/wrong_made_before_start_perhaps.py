"""Main asks for the bus before it starts anybody only where it has something to say."""
import sys
import threading

_bus = None


class Bus:
    def fire(self, event):
        print(event)


def bus():
    global _bus
    if _bus is None:  # expect: TW103
        _bus = Bus()
    return _bus


def work(number):
    bus().fire(f"worker {number}")


def main():
    if "-v" in sys.argv:
        bus().fire("starting")
    workers = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
