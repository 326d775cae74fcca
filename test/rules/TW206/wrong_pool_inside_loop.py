import concurrent.futures
import subprocess


def compile_file(name):
    return subprocess.call(["cc", "-c", name])


def build(names):
    failed = 0
    for name in names:
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            future = pool.submit(compile_file, name)
            if future.result() != 0:  # expect: TW206
                failed += 1
    return failed


print(build(["main.c", "util.c"]), "files failed")
