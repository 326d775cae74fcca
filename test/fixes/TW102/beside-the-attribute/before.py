import threading


class Counter:
    def __init__(self):
        self.value = 0  # starts empty

    def add(self, n): self.value += n


def main():
    counter = Counter()
    threads = [threading.Thread(target=counter.add, args=(n,)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(counter.value)


main()
