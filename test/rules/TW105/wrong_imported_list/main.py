from concurrent.futures import ThreadPoolExecutor

import state
from mirror import mirror


def main():
    urls = [f"https://example.org/{n}" for n in range(20)]
    with ThreadPoolExecutor(max_workers=5) as pool:
        pages = list(pool.map(mirror, urls))
    print(len(pages), state.failures)


if __name__ == "__main__":
    main()
