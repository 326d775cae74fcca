import threading

lock = threading.Lock()


def work():
    lock.acquire
    print("working")
    lock.release


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
