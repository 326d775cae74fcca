"""After a timed wait that was asked for once, what comes next fails where nothing has come."""

import threading

letters = []
stamp = None
post = threading.Condition()


def sort_one():
    with post:
        if len(letters) == 0:
            post.wait(timeout=3)  # expect: TW406:warning
        letter = letters.pop(0)
    print(letter)


def stamp_one():
    with post:
        if stamp is None:
            post.wait(3)  # expect: TW406:warning
        print(stamp.value)


def look():
    with post:
        if not letters:
            post.wait(3)  # expect: TW406:hint
        print(letters)


def deliver(letter):
    with post:
        letters.append(letter)
        post.notify_all()


threads = [threading.Thread(target=work) for work in (sort_one, stamp_one, look)]
for thread in threads:
    thread.start()
deliver("card")
for thread in threads:
    thread.join()
