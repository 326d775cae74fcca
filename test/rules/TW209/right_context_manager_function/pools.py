import concurrent.futures
import contextlib


@contextlib.contextmanager
def crew(size):
    pool = concurrent.futures.ThreadPoolExecutor(size)
    try:
        yield pool
    finally:
        end(pool)


def end(pool):
    print("no more work")
    pool.shutdown()
