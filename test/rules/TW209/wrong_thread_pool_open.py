from multiprocessing.pool import ThreadPool
import subprocess


def convert(name):
    return subprocess.call(["convert", name, name + ".webp"])


def convert_all(names):
    pool = ThreadPool(processes=4)  # expect: TW209
    codes = pool.map(convert, names)
    return [name for name, code in zip(names, codes) if code]


print(convert_all(["a.png", "b.png"]))
