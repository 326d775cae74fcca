import time
from concurrent.futures import ThreadPoolExecutor

import pages
import state


def main():
    state.started_at = time.time()
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(pages.render, f"/item/{number}") for number in range(50)]
        for future in futures:
            print(len(future.result()))
    print(state.hits, "hits since", state.started_at)


if __name__ == "__main__":
    main()
