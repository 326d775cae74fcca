import threading
from concurrent.futures import ThreadPoolExecutor

seen = set()
seen_lock = threading.Lock()


def visit(name):
    with seen_lock:
        if name in seen: return 0
        seen.add(name)
    return 1


with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(visit, ["a", "b", "a", "b"])))
