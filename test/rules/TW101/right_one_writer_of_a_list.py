import threading

x = 0


def pay_in():
    global x
    for _ in range(1000):
        x += 1


def report():
    print(x)


threads = [threading.Thread(target=pay_in), threading.Thread(target=report)]
for t in threads:
    t.start()
for t in threads:
    t.join()
