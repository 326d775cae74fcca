from multiprocessing.dummy import Pool
from multiprocessing.pool import ThreadPool
import subprocess


def convert(name):
    return subprocess.call(["convert", name, name + ".webp"])


def main(names):
    pool = ThreadPool(4)
    answers = [pool.apply_async(convert, (name,)) for name in names]
    pool.close()
    pool.join()
    print([answer.get() for answer in answers])
    other = Pool(2)
    try:
        print(other.map(convert, names))
    finally:
        other.terminate()


main(["a.png", "b.png"])
