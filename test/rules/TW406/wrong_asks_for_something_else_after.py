import threading

bell = threading.Condition()
orders = []
closed = False


def cook():
    while True:
        with bell:
            if not orders:
                bell.wait()  # expect: TW406
            if closed:
                break
            order = orders.pop(0)
        print("cooking", order)


def serve():
    global closed
    for order in ("soup", "fish", "rice"):
        with bell:
            orders.append(order)
            bell.notify()
    with bell:
        closed = True
        bell.notify_all()


cooks = [threading.Thread(target=cook) for _ in range(2)]
for thread in cooks:
    thread.start()
serve()
for thread in cooks:
    thread.join()
