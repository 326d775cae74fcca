from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)


def send(item):
    print(item)


def flush(items):
    sent = [pool.submit(send, item) for item in items]

    def wait_for_all():
        for future in sent:
            future.result()

    return pool.submit(wait_for_all)


flush([1, 2, 3]).result()
pool.shutdown()
