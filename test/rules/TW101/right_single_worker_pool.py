from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

written = 0


def append_row(path, row):
    global written
    with path.open("a") as handle:
        handle.write(",".join(row) + "\n")
    written += 1


def main():
    target = Path("rows.csv")
    with ThreadPoolExecutor(max_workers=1) as writer:
        futures = [writer.submit(append_row, target, ["a", "b"]) for _ in range(100)]
    for future in futures:
        future.result()
    print(written, "rows")


if __name__ == "__main__":
    main()
