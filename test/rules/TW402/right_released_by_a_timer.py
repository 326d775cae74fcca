import threading


def pause(seconds):
    gate = threading.Lock()
    gate.acquire()
    bell = threading.Timer(seconds, gate.release)
    bell.start()
    gate.acquire()
    gate.release()
    bell.join()


pause(0.1)
