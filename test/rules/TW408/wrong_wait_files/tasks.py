from concurrent.futures import wait

from pools import workers


def part(n):
    return n * 2


def whole(n):
    parts = [workers.submit(part, k) for k in range(n)]
    done, _ = wait(parts)  # expect: TW408
    return len(done)
