import threading

seen = []


def note(n):
    seen.append(n)


threads = [threading.Thread(target=note, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen))
