import threading


def work(n):
    pass


def main():
    for n in range(3):
        thread = threading.Thread(target=work, args=(n,))
        thread.start()
        # wait for it
        thread.join()
        print(n, "is done")


main()
