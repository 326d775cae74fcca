import threading


def total(*numbers):
    result = 0
    for n in numbers:
        for k in range(2, 1000):
            result += n % k
    return result


def part(numbers):
    print(total(*numbers))


numbers = [int(line) for line in open("numbers.txt")]
threads = [threading.Thread(target=part, args=(numbers[k::4],)) for k in range(4)]  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
