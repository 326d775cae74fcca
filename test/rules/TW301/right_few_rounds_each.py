"""Each thread is dealt a number of rounds from a list, and all of the numbers are small."""

import threading


def work(rounds):
    total = 0
    for number in range(rounds):
        total += number * number
    print(total)


threads = [threading.Thread(target=work, args=(rounds,)) for rounds in (10, 20, 30)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
