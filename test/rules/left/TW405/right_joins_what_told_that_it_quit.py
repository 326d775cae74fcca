import threading

key = None
lock = threading.Lock()


def scan():
    global key
    while True:
        k = input()
        with lock:
            key = k
            if key == "q":
                key = "quit"
                break


def main():
    t = threading.Thread(target=scan)
    t.start()
    while True:
        with lock:
            if key == "quit":
                t.join()
                break


main()
