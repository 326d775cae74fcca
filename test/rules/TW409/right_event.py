import threading

event = threading.Event()


def follower():
    event.wait()
    print("goes on")


thread = threading.Thread(target=follower)
thread.start()
event.set()
thread.join()
