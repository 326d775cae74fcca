import threading

xs = [0]


def work():
    for _ in range(1000):
        xs.append(xs[-1] + 1)  # expect: TW101


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(xs[-1])
