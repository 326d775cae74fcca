"""Two names that are each given the other one only: none of them ever stands for a call."""

import threading


def go(number):
    if number:
        work = other
    else:
        other = work
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


go(1)
