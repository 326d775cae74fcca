import threading

lock = threading.Lock()


def work():
    with lock():
        print("working")


def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


main()
