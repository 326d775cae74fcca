import threading


def paint(x, y):
    print(x, y)


threads = []
for x in range(100):
    for y in range(100):
        t = threading.Thread(target=paint, args=(x, y))  # expect: TW208
        t.start()
        threads.append(t)
for t in threads:
    t.join()
