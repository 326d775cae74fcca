import concurrent.futures


def distance(one, other):
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        corner, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (left != right))
    return row[-1]


def closest(word, dictionary):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        futures = {pool.submit(distance, word, other): other for other in dictionary}  # expect: TW301
        best = min(futures, key=lambda future: future.result())
    return futures[best]


with open("/usr/share/dict/words") as source:
    print(closest("thraed", source.read().split()))
