import threading

names = {}


def register(name):
    names[name] = len(names)  # expect: TW101


threads = [threading.Thread(target=register, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(names)
