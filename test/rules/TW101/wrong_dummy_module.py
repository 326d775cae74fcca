import multiprocessing.dummy as mp

errors = 0


def probe(host):
    global errors
    try:
        open(host).close()
    except OSError:
        errors += 1  # expect: TW101


def main(hosts):
    pool = mp.Pool(4)
    jobs = [pool.apply_async(probe, (h,)) for h in hosts]
    for j in jobs:
        j.get()
    pool.close()
    pool.join()
    return errors
