from concurrent.futures import ThreadPoolExecutor


def press(flower):
    with open(f"album/{flower}.txt", "w") as page:
        page.write(flower)


def fill_album(flowers):
    with ThreadPoolExecutor(max_workers=3) as pool:
        for flower in flowers:
            future = pool.submit(press, flower)  # expect: TW210
    print("the album is closed")


fill_album(["rose", "poppy"])
with ThreadPoolExecutor(max_workers=2) as pool:
    for weed in ("nettle", "thistle"):
        task = pool.submit(press, weed)  # expect: TW210
