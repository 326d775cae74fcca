import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool


def work(number):
    with open(f"/var/log/part-{number}") as lines:
        print(sum(1 for _ in lines))


if __name__ == "__main__":
    p = Pool()
    if "--threads" in sys.argv:
        p = ThreadPoolExecutor()
    p.map(work, range(9))  # expect: TW210
    print("done")
