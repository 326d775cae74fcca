import threading

lock = threading.Lock()


def work(text):
    with lock:
        # What may raise.
        number = int(text)
        print("got", number)


def main():
    threads = [threading.Thread(target=work, args=(text,)) for text in ("1", "2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
