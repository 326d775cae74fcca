from concurrent.futures import ThreadPoolExecutor

from tasks import ping, sweep


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        pool.submit(ping, "alpha")
        pool.submit(ping, "beta")
        pool.submit(sweep)


main()
