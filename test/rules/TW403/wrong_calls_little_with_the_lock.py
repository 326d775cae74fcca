"""What a short way through may raise is a guess."""

import threading

lock = threading.Lock()
chain = []


def is_next(block):
    return block["index"] == len(chain)


def receive(block):
    lock.acquire()  # expect: TW403:hint
    if is_next(block):
        chain.append(block)
    lock.release()


for block in ({"index": 0}, {"index": 1}):
    threading.Thread(target=receive, args=(block,), daemon=True).start()
