"""The friends that the loop comes to are no keys that it found: a defaultdict adds them."""
import collections
import threading

friends = collections.defaultdict(set)
friends["ann"].add("bob")


def show():
    for name in friends:  # expect: TW107
        for friend in list(friends[name]):
            print(name, friend, len(friends[friend]))


threads = [threading.Thread(target=show) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
