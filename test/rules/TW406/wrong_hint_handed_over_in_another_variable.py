"""The barber asks for customers, but waits for the one that is handed over: asking again would have him sleep on."""

import threading
import time

room = []
given = None
cond = threading.Condition()


def barber():
    with cond:
        while True:
            if len(room) == 0:
                cond.wait()  # expect: TW406:hint
                customer = given
            else:
                customer = room.pop(0)
            print("cuts", customer)


threading.Thread(target=barber, daemon=True).start()
time.sleep(0.1)
for number in range(3):
    with cond:
        given = number
        cond.notify()
    time.sleep(0.1)
