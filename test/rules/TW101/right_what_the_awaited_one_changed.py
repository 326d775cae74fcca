import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

results = [0] * 4
table = {}


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.total = 0

    def run(self):
        for i in range(10):
            self.total += i


class Box:
    def __init__(self):
        self.n = 0


def fill(i):
    results[i] += i * i


def put(name):
    table[name] = len(name)


def work(box):
    box.n += 1
    return box


def by_attribute():
    workers = [Worker() for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        worker.total += 1
        print(worker.total)


def by_key(names):
    threads = {name: threading.Thread(target=put, args=(name,)) for name in names}
    for thread in threads.values():
        thread.start()
    for name, thread in threads.items():
        thread.join()
        table[name] += 1


def by_future(names):
    sizes = {}
    boxes = [Box() for _ in names]
    with ThreadPoolExecutor() as pool:
        futures = {pool.submit(len, name): name for name in names}
        for future in as_completed(futures):
            sizes[futures[future]] = future.result()
        for future in [pool.submit(work, box) for box in boxes]:
            box = future.result()
            box.n += 1
    print(sizes, [box.n for box in boxes])


def by_zip():
    boxes = [Box() for _ in range(3)]
    threads = [threading.Thread(target=work, args=(box,)) for box in boxes]
    for thread in threads:
        thread.start()
    for thread, box in zip(threads, boxes):
        thread.join()
        box.n += 1


by_attribute()
by_key(["a", "b"])
by_future(["a", "b"])
by_zip()
