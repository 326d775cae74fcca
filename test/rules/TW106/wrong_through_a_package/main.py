from lib import go


def main(names):
    futures = []
    for name in names:
        futures.append(go(lambda: print("hello", name)))  # expect: TW106
    for f in futures:
        f.result()
