import threading


class Counter(threading.Thread):
    def run(self, limit=10):
        for number in range(limit):
            print(number)


counter = Counter()
counter.start()
counter.join()
