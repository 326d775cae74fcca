from concurrent.futures import ThreadPoolExecutor

io_pool = ThreadPoolExecutor(4)
cpu_pool = ThreadPoolExecutor(2)


def load(name):
    return open(name).read()


def handle(name):
    text = io_pool.submit(load, name).result()
    return len(text)


jobs = [cpu_pool.submit(handle, n) for n in ("a", "b")]
for job in jobs:
    print(job.result())
io_pool.shutdown()
cpu_pool.shutdown()
