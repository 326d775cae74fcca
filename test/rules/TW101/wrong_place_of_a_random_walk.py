"""Each painter walks at random over the one canvas, and two come to one place."""

import random
import threading

WIDTH, HEIGHT = 64, 48
canvas = [[0] * WIDTH for _ in range(HEIGHT)]


def dab(x, y, ink):
    canvas[y][x] = min(255, canvas[y][x] + ink)  # expect: TW101:warning


def stroke(seed, length):
    rng = random.Random(seed)
    x, y = WIDTH // 2, HEIGHT // 2
    for _ in range(length):
        dab(x, y, rng.randrange(30))
        x = (x + rng.choice((-1, 0, 1))) % WIDTH
        y = (y + rng.choice((-1, 0, 1))) % HEIGHT


def main():
    painters = [threading.Thread(target=stroke, args=(s, 2000)) for s in range(4)]
    for p in painters:
        p.start()
    for p in painters:
        p.join()
    print(sum(map(sum, canvas)))


if __name__ == "__main__":
    main()
