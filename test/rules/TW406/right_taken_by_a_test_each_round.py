"""The `if` around the round only takes the condition: each wait is followed by the real question, one round later."""

import threading

bell = threading.Condition()
dish = None


def cook():
    global dish
    while True:
        if bell.acquire():
            if dish is None:
                dish = "soup"
                bell.notify()
            bell.wait()
            bell.release()


def serve():
    global dish
    while True:
        if bell.acquire():
            if dish is not None:
                dish = None
                bell.notify()
            bell.wait()
            bell.release()


threads = [threading.Thread(target=work) for work in (cook, serve)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
