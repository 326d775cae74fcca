import threading

tables = threading.Condition()
orders = []
closed = False


def cook():
    while True:  # expect: TW302
        with tables:
            if len(orders) > 0:
                break
    print("cooking", orders[0])


def wash():
    while True:
        with tables:
            if closed:
                return
            tables.wait()


def prepare():
    while True:
        with tables:
            if closed:
                break
            orders.append("bread")


threads = [threading.Thread(target=work) for work in (cook, wash, prepare)]
for thread in threads:
    thread.start()
with tables:
    orders.append("soup")
    closed = True
    tables.notify_all()
for thread in threads:
    thread.join()
