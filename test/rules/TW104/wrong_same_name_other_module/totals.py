import threading

lock = threading.Lock()
transfers = 0


def transferred():
    global transfers
    with lock:
        transfers += 1


def show():
    with lock:
        print("transfers:", transfers)


def adjust(amount):
    global transfers
    with lock:
        transfers += amount
