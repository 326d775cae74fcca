import threading


class Counter(threading.Thread):
    def run(self, limit):
        for number in range(limit):
            print(number)


counter = Counter()  # expect: TW215
counter.start()
counter.join()
