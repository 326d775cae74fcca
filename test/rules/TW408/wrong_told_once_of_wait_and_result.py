from concurrent.futures import ThreadPoolExecutor, wait

kitchen = ThreadPoolExecutor(2)


def chop(name):
    return name[::-1]


def cook(name):
    chopped = kitchen.submit(chop, name)
    wait([chopped])  # expect: TW408
    return chopped.result()


orders = [kitchen.submit(cook, name) for name in ("leek", "kale", "corn")]
for order in orders:
    print(order.result())
kitchen.shutdown()
