import threading


def count(n):
    print(n)


def main():
    thread = threading.Thread(target=count, args=(3,), name="counter")
    thread.start()
    thread.join()


main()
