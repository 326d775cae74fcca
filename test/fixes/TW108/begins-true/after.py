import threading
from pathlib import Path

rounds = 0
keep_going = threading.Event()  # until main says otherwise
keep_going.set()


def count():
    global rounds
    while keep_going.is_set():
        rounds += 1
        Path("/").exists()


def main():
    counter = threading.Thread(target=count)
    counter.start()
    keep_going.clear()
    counter.join()
    print("going on" if keep_going.is_set() else "stopped", f"{keep_going.is_set()}")


main()
