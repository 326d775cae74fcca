import threading

ready = threading.Condition()
state = {"ready": False}


def follower():
    while not state["ready"]:
        ready.wait()  # expect: TW409
    print("goes on")


def leader():
    with ready:
        state["ready"] = True
        ready.notify_all()


threads = [threading.Thread(target=follower), threading.Thread(target=leader)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
