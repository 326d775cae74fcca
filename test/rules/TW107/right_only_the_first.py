"""A loop that is left in its first round asks for one item only: it never gets to see that the dict has changed."""
import threading

waiting = {}


def add():
    for number in range(1000):
        waiting[number] = "new"


def first_name():
    for number in waiting:
        name = f"job {number}"
        return name
    return "nothing"


thread = threading.Thread(target=add)
thread.start()
while thread.is_alive():
    print(first_name())
thread.join()
