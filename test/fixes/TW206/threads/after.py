import threading


def work(n):
    pass


def main():
    threads = []
    for n in range(3):
        thread = threading.Thread(target=work, args=(n,))
        thread.start()
        # wait for it
        threads.append((n, thread))
    for n, thread in threads:
        thread.join()
        print(n, "is done")


main()
