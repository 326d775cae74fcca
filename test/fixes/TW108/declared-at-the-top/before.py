import threading
import time

closing = False


def wash():
    while not closing:
        time.sleep(0.01)


def close():
    global closing

    closing = True
    print("closed")


washer = threading.Thread(target=wash)
washer.start()
close()
washer.join()
