import concurrent.futures

seen = set()


def check(*parts):
    seen.add("".join(parts))


def check_all(pairs):
    # one for each
    with concurrent.futures.ThreadPoolExecutor(max_workers=20) as pool:
        futures = [
            pool.submit(check, *pair)
            for pair in pairs
        ]
    for future in futures:
        future.result()
    print("checked")


check_all([tuple(line) for line in open(__file__) if len(line) < 3])
print(len(seen) > 0)
