import threading

condition = threading.Condition()
items = []


def consume():
    with condition:
        while True:
            if items:
                break
            condition.wait()
        print(items.pop())


def produce():
    with condition:
        items.append(1)
        condition.notify()


threads = [threading.Thread(target=consume) for _ in range(2)] + [threading.Thread(target=produce) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
