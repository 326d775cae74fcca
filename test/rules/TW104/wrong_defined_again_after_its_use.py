"""Two ways to count visitors: the first is tried before the second takes its name."""
import threading

visitors = 0


def count(gate):
    global visitors
    for _ in range(1000):
        visitors = visitors + 1  # expect: TW104


def open_gates():
    gates = [threading.Thread(target=count, args=(gate,)) for gate in ("north", "south")]
    for gate in gates:
        gate.start()
    for gate in gates:
        gate.join()


open_gates()

# The same with a lock.
from threading import Lock

lock = Lock()


def count(gate):
    global visitors
    for _ in range(1000):
        with lock:
            visitors = visitors + 1


if __name__ == "__main__":
    open_gates()
    print(visitors)
