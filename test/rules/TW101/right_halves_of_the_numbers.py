"""Each thread is given bounds of its own, and main meanwhile works on the number that no thread has."""

import threading

data = [1] * 1000
sums = [0] * 4


def work(low, high):
    for at in range(low, high):
        data[at] += 1


def add_up(number):
    sums[number] += len(data)


first = threading.Thread(target=work, args=(0, 500))
second = threading.Thread(target=work, args=(500, 1000))
first.start()
second.start()
first.join()
second.join()

adders = [threading.Thread(target=add_up, args=(number,)) for number in range(1, 4)]
for adder in adders:
    adder.start()
add_up(0)
for adder in adders:
    adder.join()
print(sums)
