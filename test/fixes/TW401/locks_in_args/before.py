from threading import Lock, Thread


def copier(source_lock, target_lock, source, target):
    for value in range(50):
        with source_lock:
            with target_lock:
                target.append(value)
                source.append(value)


left, right = Lock(), Lock()
xs, ys = [], []
workers = [
    Thread(target=copier, args=(left, right, xs, ys)),
    Thread(target=copier, args=(right, left, ys, xs)),
]
for w in workers:
    w.start()
for w in workers:
    w.join()
print(len(xs), len(ys))
