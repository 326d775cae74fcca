from workers import pool


def load(name):
    return len(name)


def build(name):
    size = pool.submit(load, name)
    return f"{name}: {size.result()}"  # expect: TW408
