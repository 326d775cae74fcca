import threading

started = threading.Event()


def follower():
    started.wait()
    print("goes on")


thread = threading.Thread(target=follower)
thread.start()
started.set()
thread.join()
