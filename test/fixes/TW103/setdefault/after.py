import threading

groups = {}


def add(name):
    groups.setdefault(name, [])
    groups[name].append(1)


threads = [threading.Thread(target=add, args=("x",)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(groups)
