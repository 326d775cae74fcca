"""Each way into the next round gives the lock back, or knows that it is still held."""

import threading

guard = threading.Lock()
letters = ["a", "", "b"]
posted = []


def post():
    while True:
        guard.acquire()
        try:
            if not letters:
                return
            letter = letters.pop()
            if not letter:
                continue
            posted.append(letter)
        finally:
            guard.release()


def post_in_bundles():
    held = False
    bundles = 0
    while True:
        if not held:
            guard.acquire()
            held = True
        bundles += 1
        if bundles == 1 or bundles == 3:
            continue
        guard.release()
        held = False
        if bundles == 4:
            return


clerks = [threading.Thread(target=post), threading.Thread(target=post_in_bundles)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
