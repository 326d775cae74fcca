from concurrent.futures import ThreadPoolExecutor

from jobs import jobs_for


def main():
    jobs = jobs_for(["https://example.org/a", "https://example.org/b"])
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(job) for job in jobs]
        print(sum(future.result() for future in futures))


if __name__ == "__main__":
    main()
