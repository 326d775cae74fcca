import threading

ready = threading.Event()


def fetch():
    ready.set()


thread = threading.Thread(target=fetch)
thread.start()
ready.wait()
thread.join()
