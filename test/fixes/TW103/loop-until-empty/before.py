import threading

todo = list(range(50))
lengths = []


def drain():
    while todo:
        item = todo.pop()
        if item % 2:
            continue
        lengths.append(item)


threads = [threading.Thread(target=drain) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(lengths))
