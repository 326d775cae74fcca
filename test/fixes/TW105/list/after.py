import threading

seen = []
seen_lock = threading.Lock()


def note(n):
    with seen_lock:
        seen.append(n)


threads = [threading.Thread(target=note, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen))
