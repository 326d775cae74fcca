import threading

ready = threading.Event()
told = threading.Condition()


def listen():
    with told:
        # Whoever waits for this event can notify only when wait() has let go of the condition.
        ready.set()
        told.wait()
    print("told")


listener = threading.Thread(target=listen)
listener.start()
ready.wait()
with told:
    told.notify()
listener.join()
