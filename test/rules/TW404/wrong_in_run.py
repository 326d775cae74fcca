import threading


class Counter(threading.Thread):
    count = 0

    def run(self):
        guard = threading.Lock()
        for _ in range(1000):
            with guard:  # expect: TW404
                Counter.count += 1


threads = [Counter() for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(Counter.count)
