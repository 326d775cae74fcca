import concurrent.futures


def check(url):
    pass


def check_all(urls):
    futures = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=20) as pool:
        for url in urls:
            futures.append(pool.submit(check, url))
    for future in futures:
        future.result()
    print("checked")


check_all(open(__file__).readlines())
