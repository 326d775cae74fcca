import subprocess


def begin(pool, name):
    return pool.submit(subprocess.check_call, ["job", name])


def jobs_for(pool, names):
    for name in names:
        yield pool.submit(subprocess.check_call, ["job", name])
