import threading

lock = threading.Lock()
ready = threading.Event()


def starter():
    ready.set()


def main():
    t = threading.Thread(target=starter)
    t.start()
    with lock:
        ready.wait()
        print("ready")
    t.join()


main()
