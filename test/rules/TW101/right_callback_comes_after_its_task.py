from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

lines = 0


def count(path):
    global lines
    lines += len(path.read_text().splitlines())
    return path


def add_title(future):
    """The task is over when its future tells of it."""
    global lines
    print(future.result())
    lines += 1


def main(path):
    with ThreadPoolExecutor(max_workers=4) as pool:
        future = pool.submit(count, path)
        future.add_done_callback(add_title)
    print(lines)


main(Path("poem.txt"))
