import threading
import time

opened = time.perf_counter()


def stand_in_line(gate, name):
    print(name, "waits at", time.perf_counter() - opened)
    gate.wait()
    print(name, "is in at", time.perf_counter() - opened)


if __name__ == "__main__":
    gate = threading.Event()
    ann = threading.Thread(target=stand_in_line, args=(gate, "ann"))
    ann.start()  # expect: TW201:information
    print(f"main gets the key at {time.perf_counter() - opened}")
    time.sleep(0.3)
    gate.set()
    print("main has opened the gate")
