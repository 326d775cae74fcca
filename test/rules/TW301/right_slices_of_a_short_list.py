"""Threads go through slices of a list of four: nothing takes time."""

import threading

words = ["a", "b", "cell", "d"]
res = []


def shout(part):
    for word in part:
        res.append(word.upper())  # expect: TW105:hint


threads = [threading.Thread(target=shout, args=(words[number::2],)) for number in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
