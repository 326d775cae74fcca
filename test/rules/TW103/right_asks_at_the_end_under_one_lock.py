"""One lock is held over all rounds of a worker; another one finds what is left, or asks before it takes."""
import threading

names = [f"site-{n}" for n in range(20)]
seen = []
guard = threading.Lock()


def work():
    with guard:
        while names:
            name = names.pop()
            seen.append(name)
            if len(seen) > 10:
                break
    with guard:
        if not names:
            return
        while True:
            name = names.pop()
            seen.append(name)
            if not names:
                break


workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(len(seen))
