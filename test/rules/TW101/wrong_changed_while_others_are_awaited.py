import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

done = 0
log = {"left": 0}
told = 0


def size(name):
    return len(name)


def pack(name):
    global done
    n = size(name)
    done += n  # expect: TW101
    return name


def fetch(n):
    log["left"] += size(n)  # expect: TW101
    return n


def tell(end):
    global told
    told += size("done")  # expect: TW101
    end.set()


def main(names):
    global done, told
    with ThreadPoolExecutor() as pool:
        tasks = [pool.submit(pack, name) for name in names]
        for task in as_completed(tasks):
            task.result()
            done += 1  # expect: TW101
    with ThreadPoolExecutor() as pool:
        tasks = [pool.submit(fetch, name) for name in names]
        for task in tasks:
            log["left"] -= size(task.result())  # expect: TW101
    ends = [threading.Event() for _ in names]
    for end in ends:
        threading.Thread(target=tell, args=(end,)).start()
    for end in ends:
        end.wait()
        told -= 1  # expect: TW101
    print(done, log, told)


main(["a", "b", "c"])
