import threading

closing = threading.Event()


def wash():
    while not closing.is_set():
        closing.wait(0.01)


def close():
    closing.set()
    print("closed")


washer = threading.Thread(target=wash)
washer.start()
close()
washer.join()
