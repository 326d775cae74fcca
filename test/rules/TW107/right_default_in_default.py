"""What a function makes for a missing key is another dict for each key."""

import threading
from collections import defaultdict

visits = defaultdict(lambda: defaultdict(lambda: {}))


def record():
    while True:
        page = input()
        visits["today"]["pages"][page] = 1


def report():
    for country in visits["today"]["countries"]:
        print(country)


recorder = threading.Thread(target=record, daemon=True)
recorder.start()
report()
