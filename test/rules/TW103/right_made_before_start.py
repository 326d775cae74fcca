"""Main asks for the bus before it starts anybody, and nobody ever takes it away: the threads find it."""
import threading

_bus = None


class Bus:
    def fire(self, event):
        print(event)


def bus():
    global _bus
    if _bus is None:
        _bus = Bus()
    return _bus


def announce(event):
    bus().fire(event)


def work(number):
    announce(f"worker {number}")


def main():
    announce("starting")
    workers = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for worker in workers:
        worker.start()
    announce("started")
    for worker in workers:
        worker.join()


main()
