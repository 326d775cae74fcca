from concurrent.futures import ThreadPoolExecutor


def leaf(n):
    return n + 1


def branch(n):
    with ThreadPoolExecutor(2) as own:
        return sum(own.map(leaf, range(n)))


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(branch, [1, 2, 3])))
