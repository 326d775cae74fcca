from concurrent.futures import ThreadPoolExecutor

import counters
from worker import scan


def main():
    with ThreadPoolExecutor(max_workers=3) as pool:
        found = list(pool.map(scan, ["src", "test", "tools"]))
    for count in found:
        counters.count += count
    print(counters.count)


if __name__ == "__main__":
    main()
