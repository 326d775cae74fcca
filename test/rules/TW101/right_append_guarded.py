import threading

xs = [0]
lock = threading.Lock()


def work():
    for _ in range(1000):
        with lock:
            xs.append(xs[-1] + 1)


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(xs[-1])
