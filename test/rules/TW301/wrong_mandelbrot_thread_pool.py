from multiprocessing.pool import ThreadPool

WIDTH = 400
HEIGHT = 300


def steps(point):
    z = 0
    for count in range(200):
        z = z * z + point
        if abs(z) > 2:
            return count
    return 200


def line(y):
    text = ""
    for x in range(WIDTH):
        point = complex(3 * x / WIDTH - 2, 2 * y / HEIGHT - 1)
        text += " .:-=+*#%@"[steps(point) // 21]
    return text


def main():
    with ThreadPool(8) as pool:
        for text in pool.map(line, range(HEIGHT)):  # expect: TW301
            print(text)


main()
