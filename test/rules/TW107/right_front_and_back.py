"""One list is filled while the other one is gone through, and the two change places behind a barrier."""

import threading

pages = [[], []]
barrier = threading.Barrier(2)
turn = 0


def fill():
    for number in range(100):
        pages[turn].append(number)
        barrier.wait()
        barrier.wait()


threading.Thread(target=fill).start()
for number in range(100):
    barrier.wait()
    turn = 1 - turn
    barrier.wait()
    for entry in pages[1 - turn]:
        print(entry)
    pages[1 - turn].clear()
