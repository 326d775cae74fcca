import threading

table = {"a": [0], "b": [0]}


def work(name):
    for _ in range(10):
        table[name].append(table[name][-1] + 1)


threads = [threading.Thread(target=work, args=(n,)) for n in table]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(table)
