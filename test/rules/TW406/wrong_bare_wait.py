import threading

started = threading.Condition()
log = []


def follower():
    with started:
        started.wait()  # expect: TW406
        log.append("goes on")


def leader():
    with started:
        log.append("ready")
        started.notify_all()


threads = [threading.Thread(target=follower), threading.Thread(target=leader)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
