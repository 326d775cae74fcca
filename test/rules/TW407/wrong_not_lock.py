from threading import Condition, Thread

ready = Condition()
log = []


def go():
    if not ready:  # expect: TW407
        return
    with ready:
        log.append("goes")


thread = Thread(target=go)
thread.start()
thread.join()
