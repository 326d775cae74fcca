from .check import Check


def check_all(lines):
    checks = [Check(line.strip()) for line in lines]  # expect: TW208
    for check in checks:
        check.start()
    for check in checks:
        check.join()
    return sum(not check.good for check in checks)
