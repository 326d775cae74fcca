from threading import Thread

seen = set()


def check(*parts):
    seen.add("".join(parts))


def check_all(pairs):
    # one for each
    checks = [
        Thread(
            target=check,
            args=pair,
        )
        for pair in pairs
    ]
    for one in checks:
        one.start()
    for one in checks:
        one.join()
    print("checked")


check_all([tuple(line) for line in open(__file__) if len(line) < 3])
print(len(seen) > 0)
