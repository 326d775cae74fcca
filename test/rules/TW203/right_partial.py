import concurrent.futures
import functools
import shutil


def copy(source, target, *, quiet):
    shutil.copyfile(source, target)
    if not quiet:
        print(source, "->", target)


def copy_all(names):
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        futures = [pool.submit(functools.partial(copy, name, name + ".bak", quiet=True)) for name in names]
        for future in concurrent.futures.as_completed(futures):
            future.result()


copy_all(["a.txt", "b.txt"])
