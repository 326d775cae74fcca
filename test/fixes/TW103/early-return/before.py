from concurrent.futures import ThreadPoolExecutor

seen = set()


def visit(name):
    if name in seen: return 0
    seen.add(name)
    return 1


with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(visit, ["a", "b", "a", "b"])))
