from concurrent.futures import ThreadPoolExecutor


def sizes(tree):
    if not tree:
        return [0]
    pool = ThreadPoolExecutor(2)
    found = [len(tree)]
    # Each call waits for the tasks of the pool that it has made.
    for more in pool.map(sizes, tree):
        found.extend(more)
    pool.shutdown()
    return found


print(sizes([[[], []], [[]]]))
