import threading

lock = threading.Lock()


def work(text):
    lock.acquire()
    # What may raise.
    number = int(text)
    print("got", number)
    lock.release()


def main():
    threads = [threading.Thread(target=work, args=(text,)) for text in ("1", "2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
