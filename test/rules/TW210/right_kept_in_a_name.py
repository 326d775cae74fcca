from concurrent.futures import ThreadPoolExecutor


def press(flower):
    with open(f"album/{flower}.txt", "w") as page:
        page.write(flower)


def press_first(flowers):
    with ThreadPoolExecutor(max_workers=3) as pool:
        for flower in flowers:
            future = pool.submit(press, flower)
            if flower == "rose":
                break
            _ = pool.submit(press, flower)
    return lambda: future.result()


press_first(["rose", "poppy"])()
with ThreadPoolExecutor(max_workers=1) as pool:
    last = pool.submit(press, "nettle")
