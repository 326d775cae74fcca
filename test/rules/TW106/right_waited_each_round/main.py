from concurrent.futures import ThreadPoolExecutor, wait

from measure import ping


def main():
    failures = 0
    with ThreadPoolExecutor(max_workers=4) as pool:
        for subnet in range(4):
            hosts = [f"10.0.{subnet}.{number}" for number in range(1, 20)]
            futures = [pool.submit(lambda h: (subnet, ping(h)), host) for host in hosts]
            wait(futures)
            failures += sum(future.result()[1] != 0 for future in futures)
    print(failures)


if __name__ == "__main__":
    main()
