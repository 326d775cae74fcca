import threading

ids = []


def new_id():
    ids.append(len(ids) + 1)  # expect: TW101


threads = [threading.Thread(target=new_id) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(ids)
