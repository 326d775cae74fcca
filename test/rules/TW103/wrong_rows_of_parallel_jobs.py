from joblib import Parallel, delayed

rows = {}


def load(name):
    if name not in rows:  # expect: TW103
        rows[name] = 0
    rows[name] += 1


with Parallel(n_jobs=8, require="sharedmem") as parallel:
    parallel([delayed(load)(name) for name in ("a", "b")])
    rows.clear()
    parallel(delayed(load)(name) for name in ("a", "b"))
