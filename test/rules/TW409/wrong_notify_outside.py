import threading

condition = threading.Condition()
items = []


def produce():
    with condition:
        items.append(1)
    condition.notify()  # expect: TW409


def consume():
    with condition:
        while not items:
            condition.wait()
        print(items.pop())


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
