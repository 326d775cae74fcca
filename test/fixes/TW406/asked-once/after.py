import threading

items = []
ready = threading.Condition()


def take():
    with ready:
        while not items:
            ready.wait()
        print("took", items.pop())


def give(item):
    with ready:
        items.append(item)
        ready.notify()


def main():
    takers = [threading.Thread(target=take) for _ in range(2)]
    for taker in takers:
        taker.start()
    for item in ("a", "b"):
        give(item)
    for taker in takers:
        taker.join()


main()
