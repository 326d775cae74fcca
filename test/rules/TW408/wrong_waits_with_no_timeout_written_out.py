"""A timeout of None is none: the wait never gives up."""

import sys
from concurrent import futures

pool = futures.ThreadPoolExecutor(int(sys.argv[1]))
pending = []
def submit_work(func, *args):
    pending.append(pool.submit(func, *args))  # expect: TW105:hint
def wait():
    futures.wait(pending, timeout=None)  # expect: TW408
def fetch(n):
    print(n)
def refresh(count):
    for n in range(count):
        submit_work(fetch, n)
    wait()
def main():
    submit_work(refresh, 5)
    wait()


main()
