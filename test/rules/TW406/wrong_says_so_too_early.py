import threading

ready = threading.Event()
told = threading.Condition()


def listen():
    ready.set()
    with told:
        told.wait()  # expect: TW406
    print("told")


listener = threading.Thread(target=listen)
listener.start()
ready.wait()
with told:
    told.notify()
listener.join()
