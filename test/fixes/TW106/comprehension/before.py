from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    def main():
        futures = [pool.submit(lambda extra=1: n + extra) for n in range(3)]
        return [future.result() for future in futures]

    print(main())
