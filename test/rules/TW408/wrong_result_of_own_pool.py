from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)


def part(number):
    return number * number


def whole(number):
    return pool.submit(part, number).result()  # expect: TW408


print(list(pool.map(whole, range(10))))
pool.shutdown()
