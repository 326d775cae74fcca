import threading


def add(a, b=1, *more, c=0):
    print(a + b + sum(more) + c)


def main():
    thread = threading.Thread(target=add(1, 2, 3, c=4), name="adder")
    thread.start()
    thread.join()


main()
