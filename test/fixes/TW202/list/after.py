import threading


def work(n):
    pass


def main():
    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()  # one after the other
    for thread in threads:
        thread.join()
    print("all done")


main()
