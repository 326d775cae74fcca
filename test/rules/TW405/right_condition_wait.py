import threading

condition = threading.Condition()
items = []


def take():
    with condition:
        while not items:
            condition.wait()
        return items.pop()


def put():
    with condition:
        items.append(1)
        condition.notify()


threads = [threading.Thread(target=take), threading.Thread(target=put)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
