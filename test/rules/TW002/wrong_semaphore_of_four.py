import threading

slots = threading.Semaphore(4)
used = []  # guarded by: slots  # expect: TW002


def use(x):
    with slots:
        used.append(x)
