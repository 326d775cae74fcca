import threading

lock = threading.Lock()


def work():
    with lock:
        print("working")


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
