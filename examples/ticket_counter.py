"""Two counters sell tickets for the same show. One sale can get lost. Do you see how?"""

import threading

tickets_left = 100


def sell(counter, customers):
    global tickets_left
    for _ in range(customers):
        tickets_left -= 1
    print(counter, "is done")


counters = [threading.Thread(target=sell, args=(name, 30)) for name in ("north", "south")]
for thread in counters:
    thread.start()
for thread in counters:
    thread.join()

print("Left:", tickets_left, "and 40 would be right.")
