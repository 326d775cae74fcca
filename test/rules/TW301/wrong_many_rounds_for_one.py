"""Each thread is dealt a number of rounds from a list, and one of the numbers is large."""

import threading


def work(rounds):
    total = 0
    for number in range(rounds):
        total += number * number
    print(total)


threads = [
    threading.Thread(target=work, args=(rounds,))  # expect: TW301
    for rounds in (10, 20, 3_000_000)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
