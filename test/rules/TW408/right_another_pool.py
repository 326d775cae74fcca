from concurrent.futures import ThreadPoolExecutor

outer = ThreadPoolExecutor(max_workers=2)
inner = ThreadPoolExecutor(max_workers=2)


def part(number):
    return number * number


def whole(number):
    return inner.submit(part, number).result()


print(list(outer.map(whole, range(10))))
outer.shutdown()
inner.shutdown()
