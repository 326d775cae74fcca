"""A loop that is left at the first item that fits may ask for many."""
import threading

waiting = {}


def add():
    for number in range(1000):
        waiting[number] = "new"


def first_name():
    for number in waiting:  # expect: TW107
        if number % 7 != 3:
            continue
        return f"job {number}"
    return "nothing"


thread = threading.Thread(target=add)
thread.start()
while thread.is_alive():
    print(first_name())
thread.join()
