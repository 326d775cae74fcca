import threading

data = [1] * 1000
sums = [0] * 4


def work(low, high):
    for at in range(low, high):
        data[at] += 1  # expect: TW101


def add_up(number):
    sums[number] += len(data)  # expect: TW101


first = threading.Thread(target=work, args=(0, 501))
second = threading.Thread(target=work, args=(500, 1000))
first.start()
second.start()
first.join()
second.join()

adders = [threading.Thread(target=add_up, args=(number,)) for number in range(3)]
for adder in adders:
    adder.start()
add_up(0)
for adder in adders:
    adder.join()
print(sums)
