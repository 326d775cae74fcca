import threading

ids = [0]


def new_id():
    last = ids[-1]
    ids.append(last + 1)  # expect: TW101


threads = [threading.Thread(target=new_id) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(ids)
