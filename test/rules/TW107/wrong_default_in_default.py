"""What a function makes for a missing key is the same dict for all who ask for the key."""

import threading
from collections import defaultdict

visits = defaultdict(lambda: defaultdict(lambda: {}))


def record():
    while True:
        page = input()
        visits["today"]["pages"][page] = 1


def report():
    for page in visits["today"]["pages"]:  # expect: TW107
        print(page)


recorder = threading.Thread(target=record, daemon=True)
recorder.start()
report()
