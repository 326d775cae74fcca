def merge(a, b):
    return sorted(a + b)


def sort(pool, items):
    if len(items) < 2:
        return items
    half = len(items) // 2
    left = pool.submit(sort, pool, items[:half])
    right = pool.submit(sort, pool, items[half:])
    return merge(left.result(), right.result())  # expect: TW408
