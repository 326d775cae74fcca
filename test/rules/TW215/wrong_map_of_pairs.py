from concurrent.futures import ThreadPoolExecutor


def area(width, height):
    return width * height


rooms = [(3, 4), (5, 6)]
with ThreadPoolExecutor() as pool:
    print(list(pool.map(area, rooms)))  # expect: TW215
