from concurrent.futures import ThreadPoolExecutor, wait

kitchen = ThreadPoolExecutor(2)


def chop(name):
    return name[::-1]


def cook(name):
    chopped = kitchen.submit(chop, name)
    wait([chopped], timeout=1)
    return chopped.result()  # expect: TW408


orders = [kitchen.submit(cook, name) for name in ("leek", "kale", "corn")]
for order in orders:
    print(order.result())
kitchen.shutdown()
