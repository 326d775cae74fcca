from pools import inner, outer


def leaf(n):
    return n + 1


def branch(n):
    return [f.result() for f in [inner.submit(leaf, k) for k in range(n)]]


jobs = [outer.submit(branch, n) for n in (1, 2)]
for job in jobs:
    print(job.result())
outer.shutdown()
inner.shutdown()
