import subprocess

from pools import Pool


def run_one(name):
    return subprocess.call(["job", name])


def run_all(names):
    pool = Pool(max_workers=3)  # expect: TW209
    futures = [pool.submit(run_one, name) for name in names]
    return [future.result() for future in futures]
