from tool import shrink


def shrink_all(workers, names):
    names = [name for name in names if not name.startswith("small-")]
    workers.map(shrink, names, chunksize=4)  # expect: TW210
