"""What is to be taken out may not be there any more, and then nobody gives the lock back."""

import threading

desk = threading.Lock()
orders = {}
waiting = set()


def add(number):
    with desk:
        orders[number] = "open"
        waiting.add(number)


def close(number):
    desk.acquire()  # expect: TW403:warning
    order = orders.pop(number)
    waiting.discard(number)
    desk.release()
    return order


def forget(number):
    desk.acquire()  # expect: TW403:hint
    if number in waiting:
        waiting.remove(number)
    desk.release()


for number in range(3):
    threading.Thread(target=add, args=(number,), daemon=True).start()
    threading.Thread(target=close, args=(number,), daemon=True).start()
    threading.Thread(target=forget, args=(number,), daemon=True).start()
