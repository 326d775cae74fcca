from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

lines = 0
titles = 0


def count(path):
    global lines
    lines += len(path.read_text().splitlines())  # expect: TW101
    return path


def add_title(future):
    global lines, titles
    print(future.result())
    lines += 1  # expect: TW101
    titles += 1  # expect: TW101


def main(paths):
    global titles
    with ThreadPoolExecutor(max_workers=4) as pool:
        for path in paths:
            pool.submit(count, path).add_done_callback(add_title)
        titles += 1  # expect: TW101
    print(lines, titles)


main([Path("poem.txt"), Path("song.txt")])
